package org.snn.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Properties;
import org.snn.data.Data;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn data info SOURCE}: what a data set, file or folder holds. */
@Command(name = "info", description = "Say what a data set, file or folder holds.",
    footer = {"", "Examples:", "  snn data info mnist --data data", "  snn data info iris.csv --label species"})
final class DataInfoCommand implements Callable<Integer> {

  @Mixin
  private HelpOption help;

  @Mixin
  private JsonOption json;

  @Mixin
  private DataOption data;

  @Parameters(paramLabel = "SOURCE", description = "A known name (mnist), a file or a folder.")
  private String source;

  @Option(names = "--label", paramLabel = "COLUMN", description = "The column with the class; default: the last.")
  private String label;

  @Option(names = "--targets", paramLabel = "COLUMN", split = ",", description = "Columns with real values to predict.")
  private String[] targets = {};

  private final Console console;

  DataInfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DataRequest.Builder request = DataRequest.builder(source).label(label).targets(targets);
    data.lookIn(request, console.directory(), console);
    Map<String, Object> description = describe(Data.describe(request.build()));
    if (!json.print(description, console)) {
      Properties.lines(description).forEach(console.out()::println);
    }
    return Status.OK;
  }

  private Map<String, Object> describe(DataInfo info) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", info.name());
    description.put("features", info.features());
    putKnown(description, "classes", info.classes());
    putKnown(description, "targets", info.targets());
    putKnown(description, "samples", info.samples());
    putKnown(description, "testSamples", info.testSamples());
    description.put("classNames", info.classNames());
    description.put("files", info.files().stream().map(file -> console.show(file.path())).toList());
    return description;
  }

  /** What only reading everything would tell is left out. */
  private static void putKnown(Map<String, Object> description, String name, int value) {
    if (value != DataInfo.UNKNOWN) {
      description.put(name, value);
    }
  }
}
