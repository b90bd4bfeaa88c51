package org.snn.report.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snn.data.DataSet;
import org.snn.data.Split;

/** Answers of a network with real-valued targets. */
final class ValueAnswers {

  private final Split split;
  private final int[] order;
  private final int width;
  private final float[] targets;
  private final float[] answers;

  /** @param answers one row a sample of the split */
  ValueAnswers(Split split, float[] answers) {
    this.split = split;
    this.order = split.order();
    this.width = split.data().targets();
    this.targets = new float[answers.length];
    this.answers = answers;
    DataSet data = split.data();
    for (int i = 0; i < order.length; i++) {
      data.copyTargets(order, i, 1, targets, i * width, 1);
    }
  }

  List<TargetError> errors() {
    return TargetError.of(split.data().targetNames(), targets, answers);
  }

  /** The farthest answers first. */
  List<WorstSample> worst() {
    return IntStream.range(0, order.length).boxed().sorted(Comparator.comparingDouble(i -> -distance(i))).limit(Worst.MOST)
        .map(i -> new WorstSample(order[i], Worst.features(split, order[i]), text(targets, i), text(answers, i), distance(i), Double.NaN))
        .toList();
  }

  private double distance(int sample) {
    double squares = 0;
    for (int i = sample * width; i < (sample + 1) * width; i++) {
      squares += ((double) answers[i] - targets[i]) * ((double) answers[i] - targets[i]);
    }
    return Math.sqrt(squares);
  }

  private String text(float[] values, int sample) {
    return IntStream.range(sample * width, (sample + 1) * width).mapToObj(i -> String.format(Locale.ROOT, "%.4g", values[i]))
        .collect(Collectors.joining(", "));
  }
}
