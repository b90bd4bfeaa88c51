package org.snn.prune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

/**
 * A small random network: groups in an order that has nothing to do with how they depend on each other, some of them softmax,
 * and so few connections that dead ends and neurons without sources are common.
 */
public final class RandomWiring {

  private final Random random;
  private final List<NeuronGroup> groups = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();

  private RandomWiring(long seed) {
    random = new Random(seed);
  }

  /** The network of this seed; groups are computed in the order that comes with it. */
  public static Sample of(long seed) {
    RandomWiring wiring = new RandomWiring(seed);
    wiring.groups();
    return wiring.sample();
  }

  /**
   * A network.
   *
   * @param order indices of groups such that each only reads groups before it, and neurons before within itself
   */
  public record Sample(Wiring wiring, Values values, List<Integer> order) {
  }

  private void groups() {
    List<Role> roles = new ArrayList<>(List.of(Role.INPUT, Role.OUTPUT));
    for (int i = random.nextInt(5); i >= 0; i--) {
      roles.add(Role.HIDDEN);
    }
    if (random.nextBoolean()) {
      roles.add(Role.OUTPUT);
    }
    Collections.shuffle(roles, random);
    int first = 0;
    for (Role role : roles) {
      boolean single = role == Role.HIDDEN && random.nextInt(4) == 0;
      int size = single ? 1 : 1 + random.nextInt(6);
      Activation activation = role == Role.INPUT ? null : Activation.VALUES.get(random.nextInt(Activation.VALUES.size()));
      groups.add(new NeuronGroup("g" + groups.size(), role, activation, single, first, size));
      first += size;
    }
    for (int g = 0; g < groups.size(); g++) {
      order.add(g);
    }
    Collections.shuffle(order, random);
    order.sort((a, b) -> Boolean.compare(groups.get(b).role() == Role.INPUT, groups.get(a).role() == Role.INPUT));
  }

  private Sample sample() {
    double density = 0.05 + 0.6 * random.nextDouble();
    int neurons = groups.get(groups.size() - 1).end();
    int[] starts = new int[neurons + 1];
    List<Integer> sources = new ArrayList<>();
    float[] biases = new float[neurons];
    for (int g = 0; g < groups.size(); g++) {
      NeuronGroup target = groups.get(g);
      for (int t = target.first(); t < target.end(); t++) {
        for (int s = 0; s < neurons; s++) {
          if (target.role() != Role.INPUT && before(s, t, g) && random.nextDouble() < density) {
            sources.add(s);
          }
        }
        biases[t] = target.role() == Role.INPUT ? 0 : (float) random.nextGaussian();
        starts[t + 1] = sources.size();
      }
    }
    int[] source = sources.stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[source.length];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = (float) random.nextGaussian();
    }
    return new Sample(new Wiring(groups, starts, source), new Values(weights, biases), order);
  }

  private boolean before(int source, int target, int targetGroup) {
    int sourceGroup = 0;
    while (!groups.get(sourceGroup).has(source)) {
      sourceGroup++;
    }
    if (sourceGroup == targetGroup) {
      return source < target && groups.get(targetGroup).activation() != Activation.SOFTMAX;
    }
    return order.indexOf(sourceGroup) < order.indexOf(targetGroup);
  }
}
