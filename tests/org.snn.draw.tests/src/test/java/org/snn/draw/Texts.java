package org.snn.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.validation.Environment;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.transform.Planner;

/** Networks to draw, from texts. */
public final class Texts {

  private static final String[] ACTIVATIONS = {"relu", "tanh", "sigmoid", "identity"};

  private Texts() {
  }

  /** The plan of a text's only network. */
  public static ExecutionPlan plan(String text) {
    try {
      Path file = Files.createTempFile("drawn", ".snn");
      try {
        Files.writeString(file, text);
        LoadedSnn loaded = new SnnFiles(new Environment(null, null, OptionalLong.empty())).load(file);
        if (loaded.hasErrors()) {
          throw new AssertionError(loaded.issues() + "\n" + text);
        }
        return new Planner().plan(loaded.networks().get(0));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Weights and biases of both signs, the same for the same seed. */
  public static Parameters parameters(ExecutionPlan plan, long seed) {
    Random random = new Random(seed);
    float[] weights = new float[plan.getWeights()];
    float[] biases = new float[plan.getNeurons()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    for (int i = plan.getInputs(); i < biases.length; i++) {
      biases[i] = (float) random.nextGaussian();
    }
    return new Parameters(weights, biases);
  }

  /** A random text, of the size that the seed says: a handful of neurons, or thousands; chains, skips, loose ends, single neurons. */
  public static String random(long seed) {
    Random random = new Random(seed);
    boolean small = random.nextInt(3) > 0;
    int groups = 1 + random.nextInt(small ? 4 : 14);
    List<String> names = new ArrayList<>(List.of("x"));
    StringBuilder text = new StringBuilder("network N" + Math.abs(seed) + " {\n input x[" + size(random, small) + "]\n");
    StringBuilder rules = new StringBuilder();
    for (int g = 0; g < groups; g++) {
      String name = (random.nextBoolean() ? "g" : "averylongnameofagroup") + g;
      boolean single = random.nextInt(4) == 0;
      text.append(single ? " neuron " + name : " hidden " + name + "[" + size(random, small) + "]").append(' ')
          .append(ACTIVATIONS[random.nextInt(ACTIVATIONS.length)]).append('\n');
      connect(rules, names, name, random);
      if (!single && random.nextInt(3) == 0) {
        rules.append(" connect %s -> %s forward%s\n".formatted(name, name, random.nextBoolean() ? "" : " random 30% seed " + g));
      }
      names.add(name);
    }
    text.append(" output y[" + (1 + random.nextInt(5)) + "]\n");
    connect(rules, names, "y", random);
    return text.append(rules).append("}\n").toString();
  }

  private static int size(Random random, boolean small) {
    return small ? 1 + random.nextInt(9) : 1 + (int) Math.pow(10, 3 * random.nextDouble());
  }

  /** From the group before and from some others; an output always reads an input, so that there is something to learn. */
  private static void connect(StringBuilder rules, List<String> names, String target, Random random) {
    boolean output = target.equals("y");
    rules.append(output ? " connect x[0] -> y[0]\n" : "");
    for (int i = output ? 1 : 0; i < names.size(); i++) {
      if (i == names.size() - 1 || random.nextInt(4) == 0) {
        rules.append(" connect %s -> %s%s\n".formatted(names.get(i), target, random.nextInt(3) == 0 ? "" : " random 40% seed " + i));
      }
    }
  }
}
