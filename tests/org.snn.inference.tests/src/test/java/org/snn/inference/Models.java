package org.snn.inference;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.snn.artefact.Artefact;
import org.snn.artefact.Artefacts;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.data.Normalisation;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.loop.TrainingResult.Outcome;

/** Networks with random weights, and samples for them. */
public final class Models {

  /** Kernels of several kinds, skips, logits with cross-entropy; four features, three classes. */
  public static final String LOGITS = """
      network Logits {
        input x[4]
        hidden a[30] tanh
        hidden b[20] sigmoid
        output y[3]
        connect x -> a random 60%
        connect a -> a forward
        connect a -> b
        connect x -> b random 30%
        connect a -> y random 40%
        connect b -> y
      }
      experiment logits { network Logits data synthetic loss cross-entropy batch 2 epochs 1 seed 3 }
      """;

  /** Real values. */
  public static final String VALUES = """
      network Values { input x[3] hidden h[5] tanh output y[2] connect x -> h -> y connect x -> y }
      experiment values { network Values data synthetic loss mse batch 2 epochs 1 }
      """;

  private Models() {
  }

  /** A network with random weights, whose features are named f0, f1, … and targets t0, t1, … */
  public static Artefact artefact(String text) {
    ExecutionPlan plan = Artefacts.plan(text);
    int inputs = plan.getInputs();
    int outputs = plan.getOutputs().length;
    float[] offset = new float[inputs];
    float[] scale = new float[inputs];
    for (int i = 0; i < inputs; i++) {
      offset[i] = 0.1f * i;
      scale[i] = i % 2 == 0 ? 1 / (3f + i) : 2;
    }
    DataProvenance data = new DataProvenance("synthetic", List.of(), 8, 2, 2, names("f", inputs), names("t", outputs),
        text.contains("cross-entropy") || text.contains("softmax"), new Normalisation(offset, scale));
    TrainingProvenance training = new TrainingProvenance(1, 1, "cpu", Outcome.FINISHED, 1, List.of(), Optional.empty());
    Provenance provenance = new Provenance("0.1.0", "snn train", Instant.EPOCH, plan.getTraining().getExperiment(), data, training);
    return new Artefact(plan, Artefacts.parameters(plan), provenance,
        new SourceText(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** Random samples for a network of so many features. */
  public static float[][] samples(int count, int features, long seed) {
    Random random = new Random(seed);
    float[][] samples = new float[count][features];
    for (float[] sample : samples) {
      for (int i = 0; i < features; i++) {
        sample[i] = (float) (4 * random.nextGaussian());
      }
    }
    return samples;
  }
}
