package org.snn.inference.http;

import java.util.Arrays;
import java.util.List;
import org.snn.inference.SnnModel;

/** Asks one model for the answers to a request. */
final class Predictions {

  /** Samples between two looks at the clock; a multiple of what an engine takes at a time. */
  private static final int PIECE = 256;

  private final ServedModel served;
  private final Metrics metrics;

  Predictions(ServedModel served, Metrics metrics) {
    this.served = served;
    this.metrics = metrics;
  }

  SnnModel model() {
    return served.model();
  }

  String name() {
    return served.name();
  }

  /**
   * Answers for samples of the right length.
   *
   * @param deadline of {@link System#nanoTime}
   * @param field what the samples are called in messages
   * @throws Refusal past the deadline, or if the network cannot answer in finite numbers
   */
  float[][] answers(float[][] samples, long deadline, String field) throws Refusal {
    float[][] answers = new float[samples.length][];
    for (int from = 0; from < samples.length; from += PIECE) {
      if (System.nanoTime() - deadline > 0) {
        throw new Refusal(503, "The request takes too long; ask for fewer samples at a time.");
      }
      int end = Math.min(samples.length, from + PIECE);
      float[][] piece = model().predict(Arrays.copyOfRange(samples, from, end));
      System.arraycopy(piece, 0, answers, from, piece.length);
    }
    for (int i = 0; i < answers.length; i++) {
      requireFinite(answers[i], "%s[%d]".formatted(field, i));
    }
    metrics.answered(served.name(), samples.length);
    return answers;
  }

  /** JSON knows no infinity, and sums of large features have one. */
  private static void requireFinite(float[] answer, String name) throws Refusal {
    for (float value : answer) {
      if (!Float.isFinite(value)) {
        throw new Refusal(400, "The answer to %s is no finite number; its features are too large.".formatted(name));
      }
    }
  }

  /** The classes of answers, if the network has any. */
  List<String> classes(float[][] answers) {
    return model().classifies() ? Arrays.stream(answers).map(model()::classOf).toList() : List.of();
  }
}
