package org.snn.report.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;

/**
 * The weights of the connections into a group, or into other neurons.
 *
 * @param group its name
 * @param connections how many, at least one
 * @param deviation standard deviation of all of them
 * @param bound the largest of them without its sign; the histogram goes from its negative to itself
 * @param histogram how many are in each of equal intervals
 */
public record GroupWeights(String group, long connections, double mean, double deviation, double least, double most, double bound,
    List<Long> histogram) {

  private static final int INTERVALS = 41;

  /** Of each group that has connections into it; O(connections). */
  public static List<GroupWeights> of(ExecutionPlan plan, float[] weights) {
    int[] groupOf = NeuronGroups.of(plan);
    Sums[] sums = new Sums[plan.getGroups().size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sums();
    }
    Connections.visit(plan, (slot, source, target) -> sums[groupOf[target]].add(weights[slot]));
    Connections.visit(plan, (slot, source, target) -> sums[groupOf[target]].place(weights[slot]));
    List<GroupWeights> groups = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i].count > 0) {
        groups.add(sums[i].summary(plan.getGroups().get(i).getName()));
      }
    }
    return groups;
  }

  /**
   * Of the connections into some neurons; empty if there are none; O(connections).
   *
   * @param name what the neurons are called
   * @param target whether a neuron of the plan is one of them
   */
  public static Optional<GroupWeights> of(ExecutionPlan plan, float[] weights, String name, IntPredicate target) {
    Sums sums = new Sums();
    for (FloatConsumer each : List.<FloatConsumer>of(sums::add, sums::place)) {
      Connections.visit(plan, (slot, source, to) -> {
        if (target.test(to)) {
          each.accept(weights[slot]);
        }
      });
    }
    return sums.count == 0 ? Optional.empty() : Optional.of(sums.summary(name));
  }

  private interface FloatConsumer {

    void accept(float weight);
  }

  /** Collects, first sums, then the histogram. */
  private static final class Sums {

    private final long[] histogram = new long[INTERVALS];
    private long count;
    private double sum;
    private double squares;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(float weight) {
      count++;
      sum += weight;
      squares += (double) weight * weight;
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }

    void place(float weight) {
      double share = bound() == 0 ? 0.5 : (weight + bound()) / (2 * bound());
      histogram[(int) Math.min(INTERVALS - 1, share * INTERVALS)]++;
    }

    double bound() {
      return Math.max(Math.abs(least), Math.abs(most));
    }

    GroupWeights summary(String group) {
      double mean = sum / count;
      double variance = Math.max(0, squares / count - mean * mean);
      return new GroupWeights(group, count, mean, Math.sqrt(variance), least, most, bound(), LongStream.of(histogram).boxed().toList());
    }
  }
}
