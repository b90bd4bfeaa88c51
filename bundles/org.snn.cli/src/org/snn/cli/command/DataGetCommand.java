package org.snn.cli.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.output.Heap;
import org.snn.cli.output.ProgressBar;
import org.snn.data.download.Downloader;
import org.snn.data.download.KnownSet;
import org.snn.data.download.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn data get NAME}: downloads a known data set. */
@Command(name = "get", description = {"Download a known data set.",
    "Every file is checked before it gets its name; a download that was cut off is continued."},
    footer = {"", "Examples:", "  snn data get mnist", "  snn data get mnist --to ~/data/mnist"})
final class DataGetCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "NAME", description = "The data set; 'snn data list' shows all.")
  private String name;

  @Option(names = "--to", paramLabel = "DIR",
      description = "Folder for the files; default: $$SNN_DATA/NAME, or data/NAME where SNN_DATA is not set.")
  private Path folder;

  @Option(names = "--from", paramLabel = "URL", description = "Folder on the web that holds the files, instead of the usual.")
  private String mirror;

  private final Console console;

  DataGetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    KnownSet set = KnownSet.named(name).orElseThrow(() -> new UserError("Unknown data set '%s'; known: %s."
        .formatted(name, KnownSet.all().stream().map(KnownSet::name).collect(Collectors.joining(", ")))));
    Path target = console.resolve(folder == null ? usualFolder() : folder);
    ProgressBar bar = new ProgressBar(console.err(), console.columns(), System::nanoTime);
    List<Path> files = new Downloader().get(from(set), target, progress(bar));
    bar.clear();
    files.forEach(file -> console.out().println(console.show(file)));
    console.err().println("Train on it with: snn train FILE --data " + console.show(target));
    return Status.OK;
  }

  private KnownSet from(KnownSet set) {
    if (mirror == null) {
      return set;
    }
    try {
      URI address = new URI(mirror);
      if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
        return set.from(address);
      }
    } catch (URISyntaxException noAddress) {
      // Said below, as for other addresses that cannot be used.
    }
    throw new ParameterException(spec.commandLine(),
        "Option '--from' is '%s'; it must be an address as http://host/folder/".formatted(mirror));
  }

  private Path usualFolder() {
    String data = console.variable("SNN_DATA");
    return Path.of(data == null ? "data" : data, name);
  }

  private Progress progress(ProgressBar bar) {
    if (!console.canRedraw()) {
      return Progress.NONE;
    }
    return new Progress() {
      private String current = "";

      @Override
      public void at(String file, long bytes, long total) {
        if (!file.equals(current)) {
          current = file;
          bar.start(file, total);
        }
        bar.update(Math.min(bytes, Math.max(1, total)), Heap.bytes(bytes));
      }
    };
  }
}
