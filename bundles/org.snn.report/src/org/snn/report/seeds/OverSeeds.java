package org.snn.report.seeds;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A quantity of trainings that differ in their seeds.
 *
 * @param mean NaN without values
 * @param deviation standard deviation of a sample (divided by the count less one); NaN with fewer than two values
 * @param count of values
 */
public record OverSeeds(double mean, double deviation, int count) {

  /** Of those trainings that have a value; null is none. */
  public static <T> OverSeeds of(List<T> trainings, Function<T, Double> value) {
    List<Double> values = trainings.stream().map(value).filter(Objects::nonNull).toList();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    double deviation = values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    return new OverSeeds(mean, deviation, values.size());
  }
}
