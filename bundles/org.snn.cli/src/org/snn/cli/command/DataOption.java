package org.snn.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.data.DataRequest;
import org.snn.language.SnnFiles;
import org.snn.language.validation.Environment;
import picocli.CommandLine.Option;

/** {@code --data DIR} and {@code SNN_DATA}: where data is looked for. */
final class DataOption {

  @Option(names = "--data", paramLabel = "DIR",
      description = "Look for data here first, then in $$SNN_DATA, beside the .snn file, and in its folder data.")
  private Path folder;

  /** Reads texts, and finds their data where this option and the environment say. */
  SnnFiles texts(Console console) {
    return new SnnFiles(new Environment(option(console), variable(console), OptionalLong.of(Runtime.getRuntime().maxMemory())));
  }

  /**
   * Adds the folders to look in, in order.
   *
   * @param beside the folder of the .snn file or artefact
   */
  void lookIn(DataRequest.Builder request, Path beside, Console console) {
    request.lookIn(option(console), variable(console), beside);
  }

  /** Whether the user has named a folder. */
  boolean given() {
    return folder != null;
  }

  private Path option(Console console) {
    if (folder != null && !Files.isDirectory(console.resolve(folder))) {
      throw new UserError("Folder '%s' of --data is not there; name the folder that holds the data.".formatted(folder));
    }
    return folder == null ? null : console.resolve(folder);
  }

  private static Path variable(Console console) {
    String variable = console.variable("SNN_DATA");
    return variable == null ? null : console.resolve(Path.of(variable));
  }
}
