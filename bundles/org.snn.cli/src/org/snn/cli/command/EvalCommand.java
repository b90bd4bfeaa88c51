package org.snn.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.run.Batches;
import org.snn.cli.run.TrainedModel;
import org.snn.cli.run.TrainingLog;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Engine;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.metrics.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn eval MODEL}: loss and accuracy of a trained network. */
@Command(name = "eval", description = {"Say how well a trained network does on data.",
    "The data is that of its training, split and normalised in the same way."},
    footer = {"", "Examples:", "  snn eval runs/digits/model.snna", "  snn eval model.snna --split validation --data ~/data"})
public final class EvalCommand implements Callable<Integer> {

  private enum Part {
    test, validation, train
  }

  @Parameters(paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @Option(names = "--split", paramLabel = "test|validation|train", defaultValue = "test",
      description = "The samples to use. Default: test.")
  private Part part;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int threads = device.threads();
    TrainedModel model = TrainedModel.load(console.resolve(file));
    DataRequest.Builder request = model.request();
    data.lookIn(request, model.text().map(Path::getParent).orElse(null), console);
    DataSplits splits = model.data(request.build());
    model.warnOfOtherData(splits, console);
    Split split = split(splits);
    TrainingSpec training = model.artefact().plan().getTraining();
    int batch = Batches.largest(model.artefact().plan(), splits);
    try (Engine engine = model.open(device.backend(), batch, threads)) {
      boolean classification = Classification.applies(split.data(), training.getLoss());
      print(new Evaluator(engine, batch, classification).evaluate(split), split);
    }
    return Status.OK;
  }

  private Split split(DataSplits splits) {
    Split split = switch (part) {
      case test -> splits.test();
      case validation -> splits.validation();
      case train -> splits.train();
    };
    if (split.isEmpty()) {
      throw new UserError("The data of this network has no samples for '%s'; choose another one with --split.".formatted(part));
    }
    return split;
  }

  private void print(Figures figures, Split split) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("model", file.toString());
    result.put("split", part.name());
    result.put("samples", split.samples());
    result.put("loss", figures.loss());
    figures.accuracy().ifPresent(accuracy -> result.put("accuracy", accuracy));
    if (!json.print(result, console)) {
      String name = part.name().substring(0, 1).toUpperCase(Locale.ROOT) + part.name().substring(1);
      console.out().println(TrainingLog.figures(name, figures));
    }
  }
}
