package org.snn.transform.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;

/** The neurons of a network, numbered from 0 in the order in which their groups are declared. */
public final class Declaration {

  /** More neurons than this are a mistake rather than a network: arrays over all neurons would not fit. */
  public static final int MOST_NEURONS = 1 << 24;

  private final List<GroupSpan> spans = new ArrayList<>();
  private final Map<Group, GroupSpan> byGroup = new HashMap<>();
  private final Map<String, GroupSpan> byName = new HashMap<>();
  private int neurons;

  private Declaration() {
  }

  /** Numbers the neurons; a group of impossible size gets no neurons and is reported. */
  static Declaration of(Network network, List<Problem> problems) {
    Declaration declaration = new Declaration();
    for (Member member : network.getMembers()) {
      if (member instanceof Group group) {
        declaration.add(group, declaration.size(group, problems));
      }
    }
    return declaration;
  }

  private int size(Group group, List<Problem> problems) {
    int size = group.getSize();
    if (size < 1) {
      problems.add(new Problem(Problem.Kind.SIZE, group, NetworkPackage.Literals.GROUP__SIZE,
          "Group '%s' has %d neurons; it needs at least 1.".formatted(group.getName(), size)));
      return 0;
    }
    if (size > MOST_NEURONS - neurons) {
      problems.add(new Problem(Problem.Kind.TOO_MANY_NEURONS, group, NetworkPackage.Literals.GROUP__SIZE,
          "Group '%s' takes the network to %d neurons; the most is %d."
              .formatted(group.getName(), (long) neurons + size, MOST_NEURONS)));
      return 0;
    }
    return size;
  }

  private void add(Group group, int size) {
    GroupSpan span = new GroupSpan(group, neurons, size);
    spans.add(span);
    byGroup.put(group, span);
    byName.putIfAbsent(group.getName(), span);
    neurons += size;
  }

  /** Number of neurons. */
  public int neurons() {
    return neurons;
  }

  /** The groups in order. */
  public List<GroupSpan> spans() {
    return spans;
  }

  /** Where the group is, or null if it is not of this network. */
  public GroupSpan span(Group group) {
    return byGroup.get(group);
  }

  /** Where the group of this name is, or null if there is none. */
  public GroupSpan span(String name) {
    return byName.get(name);
  }

  /** The group of a neuron. */
  public GroupSpan spanOf(int neuron) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spans.get(middle).first() <= neuron) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return spans.get(low);
  }

  /** The name of a neuron, as the user knows it. */
  public String name(int neuron) {
    return spanOf(neuron).name(neuron);
  }
}
