package org.snn.design.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snn.design.model.Arrows;
import org.snn.design.model.Wires;
import org.snn.network.Activation;
import org.snn.network.End;
import org.snn.network.Group;
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
    return fileTargets(network, source).contains(target) || Arrows.of(network).stream().filter(end -> end != moved)
        .anyMatch(end -> end.getGroup() == source && Arrows.next(end).getGroup() == target);
  }

  private static boolean reaches(Network network, Group from, Group to, End moved) {
    List<End> arrows = Arrows.of(network).stream().filter(end -> end != moved).toList();
    Set<Group> seen = new HashSet<>(Set.of(from));
    Deque<Group> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Group group = open.pop();
      fileTargets(network, group).stream().filter(seen::add).forEach(open::push);
      for (End end : arrows) {
        Group next = Arrows.next(end).getGroup();
        if (end.getGroup() == group && seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen.contains(to);
  }

  /** The groups that files have connections to from a group; none where they are too large to look into. */
  private static List<Group> fileTargets(Network network, Group source) {
    return Wires.of(network).map(wires -> wires.fileTargets(source)).orElse(List.of());
  }
}
