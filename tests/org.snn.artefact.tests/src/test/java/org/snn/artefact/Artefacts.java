package org.snn.artefact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.data.Normalisation;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;

/** A small artefact with kernels of several kinds, for tests. */
public final class Artefacts {

  /** Dense, sparse and triangular connections, a single neuron and a skip. */
  static final String TEXT = """
      network Small {
        input x[3]
        hidden a[3] relu
        neuron gate sigmoid bias 0.25
        output y[2] softmax
        connect x -> a
        connect a -> a forward
        connect x[1] -> gate weight 0.5
        connect a[0..1] -> y
        connect gate -> y[1]
      }
      experiment tiny {
        network Small
        data synthetic
        epochs 2
      }
      """;

  /** Costs by which even a network as small as this one has dense kernels. */
  private static final KernelCosts COSTS = new KernelCosts(1, 0.1, 1.6, 2, 1.6, 8, "test");

  private Artefacts() {
  }

  /** The plan of the text's experiment. */
  public static ExecutionPlan plan(String text) {
    LoadedSnn loaded = new SnnFiles().load(text, Path.of("small.snn"));
    ExecutionPlan plan = new Planner(PlanOptions.DEFAULT.with(COSTS)).plan(loaded.experiments().get(0));
    plan.setSource("small.snn");
    return plan;
  }

  /** An artefact of the small network. */
  public static Artefact small() {
    ExecutionPlan plan = plan(TEXT);
    return new Artefact(plan, parameters(plan), provenance(), new SourceText(TEXT.getBytes(StandardCharsets.UTF_8),
        Map.of("shared/base.snn", "network B {}".getBytes(StandardCharsets.UTF_8), "edges.csv", new byte[] {1, 2, 3})));
  }

  /** The same with the memory of its optimizer, Adam. */
  public static Artefact withOptimizer() {
    Artefact small = small();
    return new Artefact(small.plan(), small.parameters(), small.provenance(), small.source(), Optional.of(optimizer(small.plan())));
  }

  private static OptimizerState optimizer(ExecutionPlan plan) {
    Parameters second = parameters(plan, 7);
    for (float[] values : List.of(second.weights(), second.biases())) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= values[i];
      }
    }
    return new OptimizerState(1234, Map.of("first", parameters(plan, 6), "second", second));
  }

  /** Different in every slot. */
  public static Parameters parameters(ExecutionPlan plan) {
    return parameters(plan, 5);
  }

  private static Parameters parameters(ExecutionPlan plan, long seed) {
    Random random = new Random(seed);
    float[] weights = new float[plan.getWeights()];
    float[] biases = new float[plan.getNeurons()];
    for (int slot = 0; slot < weights.length; slot++) {
      weights[slot] = (float) random.nextGaussian();
    }
    for (int neuron = plan.getInputs(); neuron < biases.length; neuron++) {
      biases[neuron] = (float) random.nextGaussian();
    }
    return new Parameters(weights, biases);
  }

  static Provenance provenance() {
    // 0.1f and 1/3 have no short decimal form: they must come back to the bit.
    Normalisation normalisation = new Normalisation(new float[] {0.1f, -5, 1e-30f}, new float[] {1 / 3f, 1, 1e30f});
    DataProvenance data = new DataProvenance("iris \"test\"", List.of(new FileProvenance("iris.csv", 4551, "ab".repeat(32))), 8, 2,
        2, List.of("length", "width", "snow \u2603"), List.of("yes", "no"), true, normalisation);
    List<EpochFigures> epochs = List.of(
        new EpochFigures(1, 4, 8, 0.1, 0.001, new Figures(1.0 / 3, OptionalDouble.of(0.5)),
            Optional.of(new Figures(0.7, OptionalDouble.of(0.25)))),
        new EpochFigures(2, 4, 8, 0.2, 0.001, new Figures(0.25, OptionalDouble.empty()), Optional.empty()));
    TrainingProvenance training = new TrainingProvenance(-7, 2, "cpu", Outcome.STOPPED_EARLY, 1, epochs,
        Optional.of(new Figures(0.125, OptionalDouble.of(1))));
    return new Provenance("0.1.0", "snn train small.snn", Instant.parse("2026-01-02T03:04:05Z"), "tiny", data, training);
  }
}
