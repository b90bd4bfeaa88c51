package org.snn.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snn.cli.UserError;
import org.snn.cli.run.RunFolder.Description;
import org.snn.cli.run.RunFolder.State;
import org.snn.transform.kernel.KernelCosts;

/**
 * The runs of one experiment: {@code NAME}, {@code NAME-2}, {@code NAME-3}, ... below one folder.
 *
 * <p>A new run goes into the first of these that is free. Free is a folder that is missing or empty, and one with a
 * finished run of the same configuration, which is done again and comes out the same. Everything else stays as it is.
 */
public final class Runs {

  private final Path root;
  private final String experiment;
  private final KernelCosts costs;

  /**
   * The runs of an experiment below {@code root}; the folder need not be there.
   *
   * @param costs by which this version of the experiment is planned
   */
  public Runs(Path root, String experiment, KernelCosts costs) {
    this.root = root;
    this.experiment = experiment;
    this.costs = costs;
  }

  /** The costs by which the newest run was planned; empty if there is none, or if it does not say. */
  public static Optional<KernelCosts> newestCosts(Path root, String experiment) throws IOException {
    Optional<KernelCosts> newest = Optional.empty();
    for (int number = 1; Files.exists(folder(root, experiment, number)); number++) {
      Optional<Description> run = RunFolder.describe(folder(root, experiment, number));
      newest = run.isPresent() ? run.map(Description::costs) : newest;
    }
    return newest;
  }

  /** The folder of the first run. */
  public Path first() {
    return folder(1);
  }

  /** Opens a folder for a new run. */
  public RunFolder begin(Configuration configuration) throws IOException {
    for (int number = 1;; number++) {
      Path folder = folder(number);
      if (isFree(folder, configuration)) {
        return RunFolder.begin(folder, configuration, costs);
      }
    }
  }

  /**
   * The newest run that can go on to this configuration, if there is one: an unfinished one, or one that is finished
   * with another number of epochs.
   */
  public Optional<Path> resumable(Configuration configuration) throws IOException {
    Optional<Path> found = Optional.empty();
    for (int number = 1; Files.exists(folder(number)); number++) {
      if (RunFolder.describe(folder(number)).filter(run -> goesOn(run, configuration)).isPresent()) {
        found = Optional.of(folder(number));
      }
    }
    return found;
  }

  /**
   * Opens the newest run that can go on.
   *
   * @throws UserError if there is none; says what differs in the run that the user may mean
   */
  public RunFolder resume(Configuration configuration) throws IOException {
    Optional<Path> folder = resumable(configuration);
    if (folder.isPresent()) {
      return RunFolder.resume(folder.get(), configuration, costs);
    }
    throw new UserError("Nothing to resume in %s: %s".formatted(root, reason(configuration)));
  }

  private String reason(Configuration configuration) throws IOException {
    String reason = "there is no run of '%s'; train without --resume first.".formatted(experiment);
    for (int number = 1; Files.exists(folder(number)); number++) {
      Optional<Description> run = RunFolder.describe(folder(number));
      if (run.isPresent()) {
        reason = reason(folder(number).getFileName().toString(), run.get().configuration(), configuration);
      }
    }
    return reason;
  }

  private static String reason(String run, Configuration earlier, Configuration now) {
    List<String> differences = now.fingerprint().differencesFrom(earlier.fingerprint());
    return differences.isEmpty()
        ? "'%s' is finished; for more training give a larger --epochs.".formatted(run)
        : "'%s' is another one (%s); give the same settings, or train without --resume."
            .formatted(run, String.join("; ", differences));
  }

  private Path folder(int number) {
    return folder(root, experiment, number);
  }

  private static Path folder(Path root, String experiment, int number) {
    return root.resolve(number == 1 ? experiment : experiment + "-" + number);
  }

  private static boolean isFree(Path folder, Configuration configuration) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    Optional<Description> run = RunFolder.describe(folder);
    return run.map(there -> there.state() == State.FINISHED && there.configuration().equals(configuration))
        .orElse(isEmpty(folder));
  }

  private static boolean goesOn(Description run, Configuration configuration) {
    return run.configuration().fingerprint().equals(configuration.fingerprint())
        && (run.state() == State.UNFINISHED || run.epochs() != configuration.epochs());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
