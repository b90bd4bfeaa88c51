package org.snn.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.Version;
import org.snn.cli.output.Failures;
import org.snn.cli.serve.Models;
import org.snn.inference.http.InferenceServer;
import org.snn.inference.http.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn serve MODEL...}: answers over HTTP until it is interrupted. */
@Command(name = "serve", description = {"Answer over HTTP, as TensorFlow Serving and KServe do.",
    "A model is served under the name of its experiment, or under NAME. Ctrl-C stops once all requests are answered. There is neither"
        + " encryption nor a password: without --host only programs on this machine get an answer."},
    footer = {"", "Examples:", "  snn serve runs/digits/model.snna", "  snn serve a=runs/digits/model.snna b=small.snna --port 9000",
        "  curl localhost:8080/v1/models/digits:predict -H 'Content-Type: application/json' -d @samples.json"})
public final class ServeCommand implements Callable<Integer> {

  private static final int LARGEST_PORT = 65_535;
  private static final int MOST_MEBIBYTES = 1024;
  /** Between two looks whether to stop. */
  private static final int LOOK_MILLIS = 50;

  @Spec
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "[NAME=]MODEL", description = "Trained networks, .snna files.")
  private List<String> files;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port; 0 takes one that is free. Default: 8080.")
  private int port;

  @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all of this machine. Default: 127.0.0.1.")
  private String host;

  @Option(names = "--max-body", paramLabel = "MIB", defaultValue = "4", description = "Largest request, in MiB. Default: 4.")
  private int mebibytes;

  @Option(names = "--max-samples", paramLabel = "N", defaultValue = "10000", description = "Most samples in a request. Default: 10000.")
  private int samples;

  @Option(names = "--queue", paramLabel = "N", defaultValue = "64",
      description = "Requests that may wait for a thread; others get status 503. Default: 64.")
  private int queue;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
      description = "Longest time from the first byte of a request to its answer. Default: 30.")
  private int seconds;

  @Mixin
  private DeviceOption device;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions options = options();
    // The HTTP library logs nowhere, and its logging library would say so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (Interrupt.Hold hold = console.interrupt().hold(); Models models = Models.load(files, device.backend(), console);
        InferenceServer server = start(models, options)) {
      models.names().forEach(name -> console.out().println(
          "Serving %s at http://%s:%d/v1/models/%s:predict".formatted(name, inAddress(host), server.port(), name)));
      while (!console.interrupt().signal().isRequested()) {
        Thread.sleep(LOOK_MILLIS);
      }
    }
    return Status.INTERRUPTED;
  }

  private ServerOptions options() {
    require("--port", port, 0, LARGEST_PORT);
    require("--max-body", mebibytes, 1, MOST_MEBIBYTES);
    require("--max-samples", samples, 1, Integer.MAX_VALUE);
    require("--queue", queue, 0, 1 << 20);
    require("--timeout", seconds, 1, (int) Interrupt.PATIENCE.minus(InferenceServer.FAREWELL).toSeconds());
    return new ServerOptions(host, port, mebibytes << 20, samples, device.threads(), queue, Duration.ofSeconds(seconds));
  }

  private void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(spec.commandLine(), "Option '%s' is %d; it must be %d to %d".formatted(option, value, least, most));
    }
  }

  private InferenceServer start(Models models, ServerOptions options) {
    Failures failures = new Failures(console);
    try {
      return InferenceServer.start(models.served(), options, Version.NAME, failures::report);
    } catch (IOException failed) {
      throw new UserError(failed.getMessage() + "; choose another one with --port or --host.", failed);
    }
  }

  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
