package org.snn.interop;

import java.nio.file.Path;
import java.util.Random;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;

/** Networks with random parameters, and what SNN's own engine answers. */
public final class Answering {

  private static final SnnFiles FILES = new SnnFiles();

  private Answering() {
  }

  /** The plan of the text's experiment. */
  public static ExecutionPlan plan(String text) {
    return plan(text, PlanOptions.DEFAULT);
  }

  /** The same with kernels of choice. */
  public static ExecutionPlan plan(String text, PlanOptions options) {
    LoadedSnn loaded = FILES.load(text, Path.of("small.snn"));
    if (loaded.hasErrors()) {
      throw new IllegalArgumentException(loaded.issues() + "\n" + text);
    }
    return new Planner(options).plan(loaded.experiments().get(0));
  }

  /** Weights as He et al. draw them, so that values stay of one size however deep the network is; small biases. */
  public static Parameters parameters(ExecutionPlan plan, long seed) {
    Random random = new Random(seed);
    int[] fanIn = new int[plan.getNeurons()];
    Connections.visit(plan, (slot, source, target) -> fanIn[target]++);
    float[] weights = new float[plan.getWeights()];
    Connections.visit(plan, (slot, source, target) -> weights[slot] = (float) (random.nextGaussian() / Math.sqrt(fanIn[target])));
    float[] biases = new float[plan.getNeurons()];
    for (int neuron = plan.getInputs(); neuron < biases.length; neuron++) {
      biases[neuron] = (float) random.nextGaussian() * 0.1f;
    }
    return new Parameters(weights, biases);
  }

  /** Random features, [sample][input]. */
  public static float[][] features(int samples, int inputs, long seed) {
    Random random = new Random(seed);
    float[][] features = new float[samples][inputs];
    for (float[] sample : features) {
      for (int input = 0; input < inputs; input++) {
        sample[input] = (float) random.nextGaussian();
      }
    }
    return features;
  }

  /** Answers of the engine, [sample][output]. */
  public static float[][] answer(ExecutionPlan plan, Parameters parameters, float[][] features) {
    int samples = features.length;
    float[][] answers = new float[samples][plan.getOutputs().length];
    try (Engine engine = new CpuBackend().answering(plan, parameters, new EngineOptions(samples, 1, 0))) {
      float[] rows = new float[plan.getInputs() * engine.stride()];
      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      for (int k = 0; k < samples; k++) {
        for (int input = 0; input < plan.getInputs(); input++) {
          rows[input * engine.stride() + k] = features[k][input];
        }
      }
      engine.predict(rows, samples, outputs);
      for (int k = 0; k < samples; k++) {
        for (int output = 0; output < answers[k].length; output++) {
          answers[k][output] = outputs[output * engine.stride() + k];
        }
      }
    }
    return answers;
  }

  /** The largest difference, each relative to the answer where that is above 1. */
  public static double difference(float[][] actual, float[][] expected) {
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      for (int output = 0; output < expected[k].length; output++) {
        double off = Math.abs((double) actual[k][output] - expected[k][output]) / Math.max(1, Math.abs(expected[k][output]));
        largest = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(largest, off);
      }
    }
    return largest;
  }
}
