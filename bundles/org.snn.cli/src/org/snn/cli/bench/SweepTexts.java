package org.snn.cli.bench;

import java.util.Locale;

/** Texts of networks of a given size or depth. */
final class SweepTexts {

  private static final int INPUTS = 100;
  private static final int OUTPUTS = 10;
  /** Mean fan-in of a neuron in a large random network. */
  private static final int FAN_IN = 50;
  private static final double INPUT_DENSITY = 0.05;
  private static final int DEEP_NEURONS = 20_000;

  private static final String EXPERIMENT = """
      experiment bench {
          network Net
          data synthetic
          loss cross-entropy
          optimizer sgd rate 0.01
          batch 40
          seed 1
      }
      """;

  private SweepTexts() {
  }

  /** One hidden group, as many neurons as inputs, everything connected. */
  static String dense(long connections) {
    // n inputs and n hidden neurons: n^2 + OUTPUTS n connections.
    long width = Math.round(Math.sqrt(connections + OUTPUTS * OUTPUTS / 4.0) - OUTPUTS / 2.0);
    return network("""
            input  x[%d]
            hidden n[%d] relu
            output y[%d] softmax
            connect x -> n -> y
        """.formatted(width, width, OUTPUTS));
  }

  /** A random acyclic graph: from a twentieth of the inputs, and from earlier neurons with one probability. */
  static String random(long connections) {
    long neurons = Math.max(connections / FAN_IN, Math.round(Math.sqrt(4.0 * connections)));
    double others = neurons * INPUTS * INPUT_DENSITY + neurons * OUTPUTS / 10.0;
    double density = (connections - others) / (neurons * (neurons - 1) / 2.0);
    return network(String.format(Locale.ROOT, """
            input  x[%d]
            hidden n[%d] relu
            output y[%d] softmax
            connect x -> n random %s seed 1
            connect n -> n forward random %.10f seed 2
            connect n[%d..%d] -> y random 50%% seed 3
        """, INPUTS, neurons, OUTPUTS, INPUT_DENSITY, density, neurons - neurons / 5, neurons - 1));
  }

  /** About a million connections at any depth: 20,000 neurons, each reading half of the inputs and one neuron of the level before. */
  static String deep(int depth) {
    int width = DEEP_NEURONS / depth;
    StringBuilder text = new StringBuilder("    input  x[%d]\n".formatted(INPUTS));
    for (int level = 0; level < depth; level++) {
      text.append("    hidden n%d[%d] relu\n".formatted(level, width));
    }
    text.append("    output y[%d] softmax\n".formatted(OUTPUTS));
    for (int level = 0; level < depth; level++) {
      text.append("    connect x -> n%d random 50%% seed %d\n".formatted(level, level));
      if (level > 0) {
        text.append("    connect n%d -> n%d one-to-one\n".formatted(level - 1, level));
      }
    }
    return network(text.append("    connect n%d -> y\n".formatted(depth - 1)).toString());
  }

  private static String network(String body) {
    return "network Net {\n" + body + "}\n\n" + EXPERIMENT;
  }
}
