package org.snn.report.evaluate;

import java.util.ArrayList;
import java.util.List;

/** How often each class was answered for each class. Immutable. */
public final class Confusion {

  private final List<String> classes;
  private final long[][] counts;

  private Confusion(List<String> classes, long[][] counts) {
    this.classes = classes;
    this.counts = counts;
  }

  /**
   * Counts answers.
   *
   * @param truth the class of each sample
   * @param answers the class that was answered for it
   */
  public static Confusion of(List<String> classes, int[] truth, int[] answers) {
    long[][] counts = new long[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][answers[i]]++;
    }
    return new Confusion(List.copyOf(classes), counts);
  }

  /** The sum of two over the same classes. */
  public Confusion plus(Confusion other) {
    if (!classes.equals(other.classes)) {
      throw new IllegalArgumentException(classes + " and " + other.classes);
    }
    long[][] sums = new long[classes.size()][classes.size()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[i][j] = counts[i][j] + other.counts[i][j];
      }
    }
    return new Confusion(classes, sums);
  }

  /** Their names. */
  public List<String> classes() {
    return classes;
  }

  /** How often the second class was answered for samples of the first. */
  public long count(int truth, int answer) {
    return counts[truth][answer];
  }

  /** Samples of a class. */
  public long samples(int truth) {
    long sum = 0;
    for (long count : counts[truth]) {
      sum += count;
    }
    return sum;
  }

  /** How often a class was answered. */
  public long answers(int answer) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[answer];
    }
    return sum;
  }

  /** How well each class is recognised. */
  public List<ClassScore> scores() {
    List<ClassScore> scores = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      scores.add(ClassScore.of(classes.get(i), counts[i][i], answers(i), samples(i)));
    }
    return scores;
  }
}
