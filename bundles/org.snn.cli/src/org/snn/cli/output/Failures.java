package org.snn.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snn.artefact.ArtefactException;
import org.snn.bench.cost.CalibrationException;
import org.snn.cli.Console;
import org.snn.cli.Reported;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.data.DataException;
import org.snn.draw.DrawException;
import org.snn.interop.InteropException;
import org.snn.plan.PlanException;
import org.snn.trainer.TrainingException;
import org.snn.trainer.file.Reason;
import org.snn.transform.TransformException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one line for the user and an exit status; a stack trace goes into a file, never on the screen. */
public final class Failures {

  private final Console console;

  /** Reports to this console. */
  public Failures(Console console) {
    this.console = console;
  }

  /** Reports a command line that cannot be understood, with a hint where help is. */
  public int usage(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    error(message(problem));
    List<String> meant = problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    String name = command.getCommandSpec().qualifiedName();
    console.err().println(meant.isEmpty()
        ? "Try '%s --help'.".formatted(name)
        : "Did you mean %s? Try '%s --help'.".formatted(String.join(" or ", meant), name));
    return Status.USAGE;
  }

  /** In the words of users: picocli counts unexpected arguments, and speaks of Java types. */
  private static String message(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      boolean chooses = !problem.getCommandLine().getSubcommands().isEmpty();
      return (chooses ? "Unknown command '%s'" : "Unexpected argument '%s'").formatted(unmatched.getUnmatched().get(0));
    }
    return problem.getMessage().replaceFirst("^Error: ", "").replaceFirst(" is not an? (int|long)$", " is not a whole number")
        .replaceFirst(" is not a double$", " is not a number");
  }

  /** Reports why a command failed. */
  public int report(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    if (cause instanceof Reported) {
      return Status.INPUT;
    }
    if (cause instanceof DataException data) {
      new Located(console).error(data);
    } else if (isForUser(cause)) {
      error(cause.getMessage());
    } else if (cause instanceof IOException io) {
      error(describe(io));
    } else if (cause instanceof OutOfMemoryError) {
      error(Heap.exhausted());
    } else {
      return bug(cause);
    }
    return Status.INPUT;
  }

  /** Failures whose messages are written for users. */
  private static boolean isForUser(Throwable failure) {
    return failure instanceof UserError || failure instanceof TransformException || failure instanceof TrainingException
        || failure instanceof PlanException || failure instanceof ArtefactException || failure instanceof CalibrationException
        || failure instanceof InteropException || failure instanceof DrawException;
  }

  private static String describe(IOException failure) {
    String file = failure instanceof FileSystemException at && at.getFile() != null ? at.getFile() + ": " : "";
    return file + Reason.of(failure);
  }

  private void error(String message) {
    console.complain("snn: error: " + console.relative(message));
  }

  private int bug(Throwable failure) {
    String what = failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + firstLine(failure));
    console.complain("snn: internal error: " + what + "; this is a bug in snn, please report it with " + log(failure));
    return Status.INTERNAL;
  }

  private static String firstLine(Throwable failure) {
    return failure.getMessage().lines().findFirst().orElse("");
  }

  private static String log(Throwable failure) {
    try {
      Path file = Files.createTempFile("snn-error-", ".log");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(out);
      }
      return file.toString();
    } catch (IOException noRoom) {
      return "this line (no log: " + describe(noRoom) + ")";
    }
  }
}
