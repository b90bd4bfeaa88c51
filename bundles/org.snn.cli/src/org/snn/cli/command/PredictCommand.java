package org.snn.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.output.Saving;
import org.snn.cli.run.Answers;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataException;
import org.snn.data.DataSet;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.evaluate.Predictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn predict MODEL [IN.csv]}: answers for new samples. */
@Command(name = "predict", description = {"Answer for new samples: CSV in, CSV out.",
    "The input has the features that the network was trained on, as the training data has them: either a header that names"
        + " them, in any order and among others, or exactly these columns without a header. The output has a header and a"
        + " line a sample: the class and the probability of each class, or the predicted values."},
    footer = {"", "Examples:", "  snn predict model.snna in.csv -o out.csv", "  cut -d, -f1-4 iris.csv | snn predict model.snna"})
public final class PredictCommand implements Callable<Integer> {

  private static final int MOST_SAMPLES_AT_A_TIME = 256;

  @Parameters(index = "0", paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "IN.csv", description = "The samples. Default: standard input.")
  private Path input;

  @Option(names = {"-o", "--output"}, paramLabel = "OUT.csv", description = "Where to write. Default: standard output.")
  private Path output;

  @Mixin
  private DeviceOption device;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public PredictCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int threads = device.threads();
    Path target = output == null ? null : OutputFile.in(output, console);
    TrainedModel model = TrainedModel.load(console.resolve(file));
    float[] answers = predict(model, features(model), threads);
    StringBuilder csv = new StringBuilder();
    new Answers(model.artefact()).write(answers, csv);
    if (target == null) {
      console.out().print(csv);
    } else {
      Saving.write(target, out -> out.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }
    return Status.OK;
  }

  private DataSet features(TrainedModel model) throws IOException {
    if (input != null) {
      if (!Files.exists(console.resolve(input))) {
        throw new UserError("%s: there is no such file.".formatted(input));
      }
      return model.features(console.resolve(input));
    }
    // The reader looks at a file twice: for its form, then for its content.
    Path folder = Files.createTempDirectory("snn");
    Path copy = folder.resolve("standard input");
    try {
      Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
      return model.features(copy);
    } catch (DataException wrong) {
      throw new UserError(wrong.getMessage().replace(copy.toString(), "standard input"), wrong);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
    }
  }

  private float[] predict(TrainedModel model, DataSet features, int threads) {
    ExecutionPlan plan = model.artefact().plan();
    int batch = Math.min(features.samples(), MOST_SAMPLES_AT_A_TIME);
    try (Engine engine = model.open(device.backend(), batch, threads)) {
      Predictor predictor = new Predictor(engine, batch, plan.getInputs(), plan.getOutputs().length);
      return predictor.predict(Split.all(features));
    }
  }
}
