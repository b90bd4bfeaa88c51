package org.snn.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.snn.artefact.Artefact;
import org.snn.artefact.Artefacts;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Normalisation;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.report.evaluate.Evaluation;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * A network that can be computed by hand: class a where the first feature is the greater one, else b; or c, where the third is
 * greater than both. Its outputs are the softmax of the features.
 */
public final class TinyRun {

  public static final String TEXT = """
      network Copy {
        input x[3]
        output y[3] softmax
        connect x -> y
      }
      experiment copy {
        network Copy
        data synthetic
        batch 2
        epochs 2
      }
      """;

  /** Sample-major. Answers: a, a, b, c, b, c, a. */
  private static final float[] FEATURES = {
      2, 0, 0, // a with e² / (e² + 2)
      3, 0, 0,
      0, 2, 0,
      0, 0, 2,
      0, 4, 0,
      0, 0, 1,
      9, 0, 0};
  /** What is right: a, b, b, c, b, a, c. So wrong are samples 1, 5 and 6. */
  private static final int[] CLASSES = {0, 1, 1, 2, 1, 0, 2};

  private TinyRun() {
  }

  /** The network, trained with this seed. */
  public static Artefact artefact(long seed, String experiment, List<String> classes) {
    ExecutionPlan plan = Artefacts.plan(TEXT);
    plan.getTraining().setSeed(seed);
    float[] weights = new float[plan.getWeights()];
    for (int i = 0; i < 3; i++) {
      weights[i * 3 + i] = 1;
    }
    DataProvenance data = new DataProvenance("hand", List.of(new FileProvenance("hand.csv", 77, "ab".repeat(32))), 5, 0, 7,
        List.of("p", "q", "r"), classes, true, Normalisation.uniform(3, 0, 1));
    List<EpochFigures> epochs = List.of(epoch(1, 0.5 + seed), epoch(2, 0.25 + seed));
    TrainingProvenance training = new TrainingProvenance(seed, 1, "cpu", Outcome.FINISHED, 2, epochs,
        Optional.of(new Figures(0.125, OptionalDouble.of(4.0 / 7))));
    Provenance provenance = new Provenance("0.1.0", "snn train copy.snn", Instant.parse("2026-01-02T03:04:05Z"), experiment, data,
        training);
    return new Artefact(plan, new Parameters(weights, new float[plan.getNeurons()]), provenance,
        new SourceText(TEXT.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static EpochFigures epoch(int number, double loss) {
    return new EpochFigures(number, 3, 5, 0.5, 0.001, new Figures(loss, OptionalDouble.of(0.5)),
        Optional.of(new Figures(loss + 1, OptionalDouble.of(0.25))));
  }

  /** What it answers for its seven samples. */
  public static Evaluation evaluation(Artefact artefact) {
    DataSet data = DataSet.ofClasses("hand", 3, FEATURES, CLASSES, 3);
    Split all = Split.all(data);
    return evaluation(artefact, new DataSplits("hand", all, new Split(data, new int[0]), all, List.of()));
  }

  public static Evaluation evaluation(Artefact artefact, DataSplits data) {
    try (Engine engine = new CpuBackend().answering(artefact.plan(), artefact.parameters(), new EngineOptions(2, 1, 0))) {
      return Evaluation.of(artefact, engine, 2, data);
    }
  }

  /** The run of a seed, evaluated. */
  public static Run run(long seed) {
    Artefact artefact = artefact(seed, "copy", List.of("0", "1", "2"));
    return Run.of("runs/copy-" + seed, artefact, evaluation(artefact));
  }
}
