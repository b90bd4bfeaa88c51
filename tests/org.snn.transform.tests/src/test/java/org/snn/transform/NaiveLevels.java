package org.snn.transform;

import java.util.Collection;
import org.snn.network.Activation;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Role;
import org.snn.transform.NaivePairs.Pair;

/**
 * Levels by definition: an input has level 0, another neuron at least 1 and more than each of its sources, a softmax group
 * one level. Found by raising levels until nothing changes.
 *
 * @param level of each neuron in the order of declaration
 * @param cyclic whether levels rise without end
 */
public record NaiveLevels(int[] level, boolean cyclic) {

  /** Levels of a network with these connections. */
  public static NaiveLevels of(Network network, Collection<Pair> pairs) {
    NaivePairs naive = new NaivePairs(network);
    int neurons = network.groups().stream().mapToInt(Group::getSize).sum();
    int[] level = new int[neurons];
    for (Group group : network.groups()) {
      for (int i = 0; i < group.getSize(); i++) {
        level[naive.first(group) + i] = group.getRole() == Role.INPUT ? 0 : 1;
      }
    }
    boolean changed = true;
    for (int round = 0; changed; round++) {
      if (round > neurons) {
        return new NaiveLevels(level, true);
      }
      changed = raise(pairs, level) | equalise(network, naive, level);
    }
    return new NaiveLevels(level, false);
  }

  private static boolean raise(Collection<Pair> pairs, int[] level) {
    boolean changed = false;
    for (Pair pair : pairs) {
      if (level[pair.target()] <= level[pair.source()]) {
        level[pair.target()] = level[pair.source()] + 1;
        changed = true;
      }
    }
    return changed;
  }

  private static boolean equalise(Network network, NaivePairs naive, int[] level) {
    boolean changed = false;
    for (Group group : network.groups()) {
      if (group.getActivation() == Activation.SOFTMAX) {
        int largest = 0;
        for (int i = 0; i < group.getSize(); i++) {
          largest = Math.max(largest, level[naive.first(group) + i]);
        }
        for (int i = 0; i < group.getSize(); i++) {
          changed |= level[naive.first(group) + i] != largest;
          level[naive.first(group) + i] = largest;
        }
      }
    }
    return changed;
  }
}
