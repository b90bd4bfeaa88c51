package org.snn.design.model;

import java.util.ArrayList;
import java.util.List;
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
    List<End> ends = connect.getEnds();
    List<End> arrows = new ArrayList<>();
    for (int i = 0; i + 1 < ends.size(); i++) {
      if (isKnown(ends.get(i)) && isKnown(ends.get(i + 1))) {
        arrows.add(ends.get(i));
      }
    }
    return arrows;
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
