package org.snn.report.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How far answers are from a real-valued target.
 *
 * @param rootMeanSquare root of the mean squared error, in the target's unit
 * @param meanAbsolute mean absolute error
 * @param explained coefficient of determination: 1 less squared errors over squared distances of the target from its mean; NaN if
 *     it is always the same
 */
public record TargetError(String name, double rootMeanSquare, double meanAbsolute, double explained) {

  /** Of all targets; both arrays are sample-major, with a value for each name. */
  static List<TargetError> of(List<String> names, float[] targets, float[] answers) {
    List<TargetError> errors = new ArrayList<>();
    for (int target = 0; target < names.size(); target++) {
      errors.add(of(names.get(target), target, names.size(), targets, answers));
    }
    return errors;
  }

  private static TargetError of(String name, int target, int width, float[] targets, float[] answers) {
    int samples = targets.length / width;
    double mean = 0;
    double squares = 0;
    double absolute = 0;
    for (int i = target; i < targets.length; i += width) {
      double error = (double) answers[i] - targets[i];
      mean += targets[i] / (double) samples;
      squares += error * error;
      absolute += Math.abs(error);
    }
    double variation = 0;
    for (int i = target; i < targets.length; i += width) {
      variation += (targets[i] - mean) * (targets[i] - mean);
    }
    return new TargetError(name, Math.sqrt(squares / samples), absolute / samples, variation > 0 ? 1 - squares / variation : Double.NaN);
  }
}
