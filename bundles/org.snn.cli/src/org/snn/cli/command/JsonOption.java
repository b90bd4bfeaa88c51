package org.snn.cli.command;

import org.snn.cli.Console;
import org.snn.cli.output.Json;
import picocli.CommandLine.Option;

/** {@code --json}: standard output is one JSON document and nothing else. */
final class JsonOption {

  @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
  private boolean json;

  boolean wanted() {
    return json;
  }

  /** Prints the value if JSON is wanted; returns whether it was. */
  boolean print(Object value, Console console) {
    if (json) {
      Json.print(value, console.out());
    }
    return json;
  }
}
