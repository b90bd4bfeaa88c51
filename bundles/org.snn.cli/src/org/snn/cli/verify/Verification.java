package org.snn.cli.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.Parameters;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * Checks of a trained network beyond those of reading it: whether its parts agree with each other, and with the data. Reading has
 * checked the seal, the entries, the plan in itself, and that all weights are finite.
 */
public final class Verification {

  /** The same machine computes the same bits; another version of Java may add up losses in another order. */
  private static final double CLOSE = 1e-6;

  private final TrainedModel model;
  private final Artefact artefact;
  private final List<Finding> findings = new ArrayList<>();

  /** Of an artefact that could be read. */
  public Verification(TrainedModel model) {
    this.model = model;
    this.artefact = model.artefact();
    findings.add(Finding.passed("file", "seal, entries, plan and finite weights, as each command checks them"));
  }

  /** All checks that need nothing but the file. */
  public Verification withoutData(SnnFiles files) {
    return parameters().optimizer().text(files).provenance();
  }

  /** Weights of no connection, and biases of inputs, are 0. */
  public Verification parameters() {
    PlannedWiring planned = PlannedWiring.of(artefact.plan());
    String wrong = !padded(planned, artefact.parameters()) ? "there are weights that belong to no connection"
        : !plain(artefact.parameters()) ? "an input has a bias" : null;
    findings.add(Finding.of("parameters", wrong, String.format(Locale.ROOT, "%,d weights, one each connection; %,d neurons",
        artefact.plan().getConnections(), artefact.plan().getNeurons())));
    return this;
  }

  private boolean connected(PlannedWiring planned, Parameters values) {
    return padded(planned, values) && plain(values);
  }

  private static boolean padded(PlannedWiring planned, Parameters values) {
    return Arrays.equals(planned.parameters(planned.values(values)).weights(), values.weights());
  }

  private boolean plain(Parameters values) {
    float[] inputs = Arrays.copyOf(values.biases(), artefact.plan().getInputs());
    return Arrays.equals(inputs, new float[inputs.length]);
  }

  /** Moments of no connection, and of the biases of inputs, are 0. Nothing is said where the optimizer was not kept. */
  public Verification optimizer() {
    artefact.optimizer().ifPresent(state -> {
      PlannedWiring planned = PlannedWiring.of(artefact.plan());
      String wrong = state.moments().entrySet().stream().filter(moment -> !connected(planned, moment.getValue())).findFirst()
          .map(moment -> "moment '%s' has values that belong to no connection or bias".formatted(moment.getKey())).orElse(null);
      findings.add(Finding.of("optimizer", wrong, String.format(Locale.ROOT, "%s after %,d steps, moments: %s",
          artefact.plan().getTraining().getOptimizer(), state.step(), String.join(", ", state.moments().keySet()))));
    });
    return this;
  }

  /** The text plans to the network that was trained. */
  public Verification text(SnnFiles files) {
    findings.add(new TextCheck(artefact, files).find());
    return this;
  }

  /** What the artefact says about its training does not contradict itself. */
  public Verification provenance() {
    Provenance provenance = artefact.provenance();
    ExecutionPlan plan = artefact.plan();
    String wrong = null;
    if (!provenance.experiment().equals(plan.getTraining().getExperiment())) {
      wrong = "it is from experiment '%s', but its plan is that of '%s'".formatted(provenance.experiment(),
          plan.getTraining().getExperiment());
    } else if (provenance.time().isAfter(Instant.now().plusSeconds(86_400))) {
      wrong = "its training ended in the future, at %s".formatted(provenance.time());
    } else if (!provenance.data().files().stream().map(FileProvenance::sha256).allMatch(sum -> sum.matches("[0-9a-f]{64}"))) {
      wrong = "a checksum of its data is none";
    } else if (!ascending(provenance.training().epochs())) {
      wrong = "its epochs are not 1, 2, 3, …";
    } else if (provenance.training().test().isPresent() && provenance.data().test() == 0) {
      wrong = "it was tested, but its data has no samples to test";
    }
    findings.add(Finding.of("provenance", wrong, "experiment '%s', by snn %s at %s".formatted(provenance.experiment(),
        provenance.version(), provenance.time())));
    return this;
  }

  private static boolean ascending(List<EpochFigures> epochs) {
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** The data is that of the training, file by file, and the network does on its test split as it did. */
  public Verification data(DataSplits data, Backend backend, int threads) {
    List<String> others = model.unknownFiles(data);
    findings.add(Finding.of("data", others.isEmpty() ? null : "not what it was trained on: " + String.join(", ", others),
        "%d files with the checksums of training".formatted(data.files().size())));
    Figures trained = artefact.provenance().training().test().orElse(null);
    if (trained == null || data.test().isEmpty()) {
      findings.add(Finding.skipped("test", "there are no figures of a test split to compare with"));
      return this;
    }
    int batch = artefact.plan().getTraining().getBatch();
    try (Engine engine = model.open(backend, batch, threads)) {
      boolean classes = Classification.applies(data.test().data(), artefact.plan().getTraining().getLoss());
      Figures now = new Evaluator(engine, batch, classes).evaluate(data.test());
      boolean same = close(now.loss(), trained.loss()) && now.accuracy().isPresent() == trained.accuracy().isPresent()
          && close(now.accuracy().orElse(0), trained.accuracy().orElse(0));
      findings.add(Finding.of("test", same ? null : "%s, but after training it was %s".formatted(text(now), text(trained)), text(now)));
    }
    return this;
  }

  private static boolean close(double one, double other) {
    return Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(other)) || Double.compare(one, other) == 0;
  }

  private static String text(Figures figures) {
    String loss = String.format(Locale.ROOT, "test loss %.6f", figures.loss());
    return figures.accuracy().isEmpty() ? loss : loss + String.format(Locale.ROOT, ", accuracy %.4f", figures.accuracy().getAsDouble());
  }

  /** What was found, in the order of the checks. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
