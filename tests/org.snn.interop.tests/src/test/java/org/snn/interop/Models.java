package org.snn.interop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.data.Normalisation;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;

/** Artefacts of any text, with starting weights as if they were trained, random biases and a random normalisation. */
public final class Models {

  /** Costs by which even small networks have dense kernels. */
  private static final KernelCosts COSTS = new KernelCosts(1, 0.1, 1.6, 2, 1.6, 8, "test");
  /** One for all texts: making it takes ten times as long as reading a small text. */
  private static final SnnFiles FILES = new SnnFiles();

  private Models() {
  }

  /** The first experiment's network of a text. */
  public static Artefact of(String text, Path file, long seed) {
    LoadedSnn loaded = FILES.load(text, file);
    if (loaded.experiments().isEmpty()) {
      throw new AssertionError(loaded.issues() + "\n" + text);
    }
    Random random = new Random(seed);
    PlanOptions options = random.nextBoolean() ? PlanOptions.DEFAULT : PlanOptions.DEFAULT.with(COSTS);
    ExecutionPlan plan = new Planner(options).plan(loaded.experiments().get(0));
    plan.setSource("model.snn");
    return of(text, plan, parameters(plan, random), normalisation(plan.getInputs(), random));
  }

  /** An artefact of these parts. */
  public static Artefact of(String text, ExecutionPlan plan, Parameters parameters, Normalisation normalisation) {
    List<String> features = IntStream.range(0, plan.getInputs()).mapToObj(i -> "f" + i).toList();
    List<String> targets = IntStream.range(0, plan.getOutputs().length).mapToObj(i -> "t" + i).toList();
    DataProvenance data = new DataProvenance("made up", List.of(), 8, 1, 1, features, targets, false, normalisation);
    TrainingProvenance training = new TrainingProvenance(1, 1, "cpu", Outcome.FINISHED, 1, List.of(), Optional.empty());
    Provenance provenance = new Provenance("0.1.0", "snn train model.snn", Instant.EPOCH, "e", data, training);
    return new Artefact(plan, parameters, provenance, new SourceText(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static Parameters parameters(ExecutionPlan plan, Random random) {
    Parameters parameters;
    try (var engine = new CpuBackend().open(plan, new EngineOptions(1, 1, random.nextLong()))) {
      parameters = engine.parameters();
    }
    for (int neuron = plan.getInputs(); neuron < plan.getNeurons(); neuron++) {
      parameters.biases()[neuron] = (float) (0.3 * random.nextGaussian());
    }
    return parameters;
  }

  /** The same for all features, for each its own, or none. */
  private static Normalisation normalisation(int features, Random random) {
    int kind = random.nextInt(3);
    if (kind < 2) {
      return Normalisation.uniform(features, kind * random.nextFloat() - kind * 0.5f, kind == 0 ? 1 : 0.1f + random.nextFloat());
    }
    float[] offset = new float[features];
    float[] scale = new float[features];
    for (int i = 0; i < features; i++) {
      offset[i] = (float) random.nextGaussian();
      scale[i] = 0.1f + random.nextFloat();
    }
    return new Normalisation(offset, scale);
  }

  /** Raw features of samples that are normal once they are normalised. */
  public static float[] features(Artefact artefact, int samples, long seed) {
    Random random = new Random(seed);
    Normalisation normalisation = artefact.provenance().data().normalisation();
    int inputs = artefact.plan().getInputs();
    float[] features = new float[samples * inputs];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) random.nextGaussian() / normalisation.scale(i % inputs) + normalisation.offset(i % inputs);
    }
    return features;
  }
}
