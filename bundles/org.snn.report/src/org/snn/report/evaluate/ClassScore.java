package org.snn.report.evaluate;

/**
 * How well a class is recognised; a share of nothing is NaN.
 *
 * @param precision share of the answers with this class that are right
 * @param recall share of the samples of this class that are recognised
 * @param f1 harmonic mean of both
 * @param samples of this class
 */
public record ClassScore(String name, double precision, double recall, double f1, long samples) {

  static ClassScore of(String name, long right, long answers, long samples) {
    return new ClassScore(name, (double) right / answers, (double) right / samples, 2.0 * right / (answers + samples), samples);
  }
}
