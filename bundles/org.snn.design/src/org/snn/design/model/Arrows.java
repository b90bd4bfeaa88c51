package org.snn.design.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Member;
import org.snn.network.Network;

/** The arrows of a network, each named by the end that it starts from. */
public final class Arrows {

  private Arrows() {
  }

  /** All arrows between known groups, in the order of the text. */
  public static List<End> of(Network network) {
    List<End> arrows = new ArrayList<>();
    for (Member member : network.getMembers()) {
      if (member instanceof Connect connect) {
        arrows.addAll(of(connect));
      }
    }
    return arrows;
  }

  /** The arrows of one rule. */
  public static List<End> of(Connect connect) {
    List<End> arrows = new ArrayList<>();
    visit(connect, (from, to) -> arrows.add(from));
    return arrows;
  }

  /** Gives both ends of each arrow of one rule, in its order. */
  public static void visit(Connect connect, BiConsumer<End, End> visitor) {
    End before = null;
    for (End end : connect.getEnds()) {
      if (before != null && isKnown(before) && isKnown(end)) {
        visitor.accept(before, end);
      }
      before = end;
    }
  }

  /** The end that the arrow goes to; null for the last end of a rule. */
  public static End next(End end) {
    List<End> ends = ((Connect) end.eContainer()).getEnds();
    int next = ends.indexOf(end) + 1;
    return next < ends.size() ? ends.get(next) : null;
  }

  private static boolean isKnown(End end) {
    return end.getGroup() != null && !end.getGroup().eIsProxy();
  }
}
