package org.snn.design.rules;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;

/** Takes arrows out of connection rules: {@code connect a -> b -> c} has two, and the other one stays. */
public final class Chains {

  private Chains() {
  }

  /** The arrow that starts at an end: its place in the rule, or -1 for the last end, and for what is in no rule. */
  public static int arrow(End end) {
    if (!(end.eContainer() instanceof Connect connect)) {
      return -1;
    }
    int at = connect.getEnds().indexOf(end);
    return at + 1 < connect.getEnds().size() ? at : -1;
  }

  /** Takes out the arrow after this end. */
  public static void cutAfter(End end) {
    Connect connect = (Connect) end.eContainer();
    int at = connect.getEnds().indexOf(end) + 1;
    List<End> ends = connect.getEnds();
    keep(connect, List.of(List.copyOf(ends.subList(0, at)), List.copyOf(ends.subList(at, ends.size()))));
  }

  /** Takes out every arrow from or to a group. */
  public static void cutAt(Connect connect, Group group) {
    List<List<End>> runs = new ArrayList<>();
    List<End> run = new ArrayList<>();
    for (End end : connect.getEnds()) {
      if (end.getGroup() == group) {
        runs.add(List.copyOf(run));
        run.clear();
      } else {
        run.add(end);
      }
    }
    runs.add(List.copyOf(run));
    keep(connect, runs);
  }

  /**
   * The first run that has an arrow stays in the rule, each other one gets a rule like it; none: the rule goes. Ends move as they are:
   * a user who deletes several arrows at once chose them before the first one went.
   */
  private static void keep(Connect connect, List<List<End>> runs) {
    List<List<End>> chains = runs.stream().filter(run -> run.size() > 1).toList();
    Network network = (Network) connect.eContainer();
    if (chains.isEmpty()) {
      network.getMembers().remove(connect);
      return;
    }
    List<Connect> others = new ArrayList<>();
    for (List<End> chain : chains.subList(1, chains.size())) {
      Connect other = EcoreUtil.copy(connect);
      other.getEnds().clear();
      other.getEnds().addAll(chain);
      others.add(other);
    }
    connect.getEnds().removeIf(end -> !chains.get(0).contains(end));
    network.getMembers().addAll(network.getMembers().indexOf(connect) + 1, others);
  }
}
