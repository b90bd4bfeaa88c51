package org.snn.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.ForwardPattern;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.NearestPattern;
import org.snn.network.Network;
import org.snn.network.OneToOnePattern;
import org.snn.network.RandomPattern;

/**
 * What the rules of a network mean, pair by pair, by the definitions of the language: a list of all pairs and a condition
 * for each. Shares nothing with the transformation and is meant for small networks. For {@code random} it gives every pair
 * that the rule may make.
 */
public final class NaivePairs {

  /** A connection between neurons numbered in the order of declaration. */
  public record Pair(int source, int target) {
  }

  private final Map<Group, Integer> first = new HashMap<>();

  /** Numbers the neurons of a network. */
  public NaivePairs(Network network) {
    int next = 0;
    for (Member member : network.getMembers()) {
      if (member instanceof Group group) {
        first.put(group, next);
        next += group.getSize();
      }
    }
  }

  /** The pairs of one rule, in no particular order; a pair that it makes twice is there twice. */
  public List<Pair> of(ConnectionRule rule) {
    List<Pair> pairs = new ArrayList<>();
    if (rule instanceof ConnectFile file) {
      for (int i = 0; i < file.getEdges().size(); i++) {
        pairs.add(new Pair(file.getEdges().source(i), file.getEdges().target(i)));
      }
      return pairs;
    }
    Connect connect = (Connect) rule;
    for (int step = 0; step + 1 < connect.getEnds().size(); step++) {
      List<Integer> sources = neurons(connect.getEnds().get(step));
      List<Integer> targets = neurons(connect.getEnds().get(step + 1));
      for (int s = 0; s < sources.size(); s++) {
        for (int t = 0; t < targets.size(); t++) {
          if (makes(connect, s, t, sources, targets)) {
            pairs.add(new Pair(sources.get(s), targets.get(t)));
          }
        }
      }
    }
    return pairs;
  }

  private static boolean makes(Connect connect, int s, int t, List<Integer> sources, List<Integer> targets) {
    if (connect.getPattern() instanceof ForwardPattern) {
      return sources.get(s) < targets.get(t);
    }
    if (connect.getPattern() instanceof OneToOnePattern) {
      return s == t;
    }
    if (connect.getPattern() instanceof NearestPattern nearest) {
      return inWindow(nearest.getWindow(), s, t, sources.size(), targets.size());
    }
    if (connect.getPattern() instanceof RandomPattern random) {
      return random.getDensity() > 0 && (!random.isForward() || sources.get(s) < targets.get(t));
    }
    return true;
  }

  /**
   * Whether source s of S is in the window of target t of T: the window that is nearest to the place of the target,
   * (t + 1/2) / T of the way, the later one if two are, among those that lie wholly inside.
   */
  private static boolean inWindow(int window, int s, int t, int sources, int targets) {
    int width = Math.min(window, sources);
    int best = 0;
    for (int start = 0; start + width <= sources; start++) {
      if (distance(start, width, t, sources, targets) <= distance(best, width, t, sources, targets)) {
        best = start;
      }
    }
    return s >= best && s < best + width;
  }

  /** Twice the number of targets times the distance of the middle of a window from its place: a whole number. */
  private static long distance(int start, int width, int t, int sources, int targets) {
    return Math.abs((2L * start + width) * targets - (2L * t + 1) * sources);
  }

  /** The neurons of an end. */
  public List<Integer> neurons(End end) {
    int from = end.getFirst() == null ? 0 : end.getFirst();
    int to = end.getFirst() == null ? end.getGroup().getSize() - 1 : end.getLast() == null ? from : end.getLast();
    List<Integer> neurons = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      neurons.add(first.get(end.getGroup()) + i);
    }
    return neurons;
  }

  /** The first neuron of a group. */
  public int first(Group group) {
    return first.get(group);
  }
}
