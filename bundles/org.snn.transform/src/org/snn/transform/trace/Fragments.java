package org.snn.transform.trace;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.snn.network.Member;
import org.snn.network.Network;

/** URI fragments of members: those of the resource, or {@code //@members.i} for a network that is in none. */
final class Fragments {

  private final Resource resource;
  private final Map<Member, Integer> positions = new HashMap<>();

  Fragments(Network network) {
    resource = network.eResource();
    int position = 0;
    for (Member member : network.getMembers()) {
      positions.put(member, position++);
    }
  }

  String of(Member member) {
    return resource != null ? resource.getURIFragment(member) : "//@members." + positions.get(member);
  }
}
