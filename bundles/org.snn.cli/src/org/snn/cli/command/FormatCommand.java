package org.snn.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Located;
import org.snn.cli.output.Saving;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.TextFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn format FILE...}: prints, checks or changes the layout of texts. */
@Command(name = "format", description = {"Print .snn files in the house style; comments stay.",
    "A file with syntax errors is reported and left alone."},
    footer = {"", "Examples:", "  snn format digits.snn", "  snn format -w *.snn", "  snn format --check *.snn"})
public final class FormatCommand implements Callable<Integer> {

  @Mixin
  private HelpOption help;

  @ArgGroup(exclusive = true)
  private Mode mode = new Mode();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The .snn files.")
  private List<Path> files;

  private final Console console;

  /** A command on this console. */
  public FormatCommand(Console console) {
    this.console = console;
  }

  /** What to do with the formatted text instead of printing it. */
  static final class Mode {
    @Option(names = "--check", description = "Change nothing; name the files that are not in the house style, status 1.")
    private boolean check;

    @Option(names = {"-w", "--write"}, description = "Write the files in place.")
    private boolean write;
  }

  @Override
  public Integer call() {
    SnnFiles texts = new SnnFiles();
    int status = Status.OK;
    for (Path file : files) {
      status = Math.max(status, format(file, texts));
    }
    return status;
  }

  private int format(Path file, SnnFiles texts) {
    Path path = console.resolve(file);
    LoadedSnn loaded = texts.load(path);
    Optional<String> layout = layout(loaded, texts);
    if (layout.isEmpty()) {
      new Located(console).issues(loaded);
      return Status.INPUT;
    }
    String formatted = layout.get();
    boolean same = formatted.equals(loaded.text());
    if (mode.check) {
      if (!same) {
        console.out().println(file);
      }
      return same ? Status.OK : Status.INPUT;
    }
    if (!mode.write) {
      console.out().print(formatted);
    } else if (!same) {
      Saving.write(path, out -> out.write(formatted.getBytes(StandardCharsets.UTF_8)));
      console.out().println(file);
    }
    return Status.OK;
  }

  /** Empty if it cannot be read or parsed, or a setting stands twice; other mistakes do not matter to the layout. */
  private static Optional<String> layout(LoadedSnn loaded, SnnFiles texts) {
    if (loaded.issues().stream().anyMatch(issue -> TextFile.UNREADABLE.equals(issue.code()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(texts.format(loaded.text()));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }
}
