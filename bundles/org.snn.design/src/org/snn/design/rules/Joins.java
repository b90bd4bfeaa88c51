package org.snn.design.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.snn.design.model.Arrows;
import org.snn.design.model.Derived;
import org.snn.design.model.Wires;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.Role;

/** Which groups an arrow may join, so that what is drawn stays a network: no way round, nothing doubled, nothing into inputs. */
public final class Joins {

  private Joins() {
  }

  /**
   * Whether an arrow may go from one group to the other. Stricter than the language, which looks at single neurons: groups are
   * taken as wholes, so arrows between slices that would be right all the same are left to the text.
   *
   * @param moved the end whose arrow is moved, and does not count where it is; null for a new one
   */
  public static boolean allowed(Group source, Group target, End moved) {
    if (source == null || target == null || source.eContainer() != target.eContainer() || target.getRole() == Role.INPUT) {
      return false;
    }
    if (!(source.eContainer() instanceof Network network) || joined(network, source, target, moved)) {
      return false;
    }
    boolean chain = source.getSize() > 1 && source.getActivation() != Activation.SOFTMAX && moved == null;
    return source == target ? chain : !reaches(network, target, source, moved);
  }

  private static boolean joined(Network network, Group source, Group target, End moved) {
    return ways(network, moved).getOrDefault(source, Set.of()).contains(target);
  }

  private static boolean reaches(Network network, Group from, Group to, End moved) {
    Map<Group, Set<Group>> ways = ways(network, moved);
    Set<Group> seen = new HashSet<>(Set.of(from));
    Deque<Group> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      ways.getOrDefault(open.pop(), Set.of()).stream().filter(seen::add).forEach(open::push);
    }
    return seen.contains(to);
  }

  /** Where arrows and files lead from each group. A pointer that is moved over a diagram asks often: without a moved end it is kept. */
  private static Map<Group, Set<Group>> ways(Network network, End moved) {
    return moved == null ? Derived.of(network, "ways", all -> waysWithout(all, null)) : waysWithout(network, moved);
  }

  private static Map<Group, Set<Group>> waysWithout(Network network, End moved) {
    Map<Group, Set<Group>> ways = new HashMap<>();
    for (Member member : network.getMembers()) {
      if (member instanceof Connect connect) {
        Arrows.visit(connect, (from, to) -> {
          if (from != moved) {
            ways.computeIfAbsent(from.getGroup(), group -> new HashSet<>()).add(to.getGroup());
          }
        });
      }
    }
    Wires.of(network).ifPresent(wires -> wires.files().forEach((from, to) ->
        ways.computeIfAbsent(from, group -> new HashSet<>()).addAll(to)));
    return ways;
  }
}
