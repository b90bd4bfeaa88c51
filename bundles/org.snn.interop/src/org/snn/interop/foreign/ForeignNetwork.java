package org.snn.interop.foreign;

import java.util.BitSet;
import java.util.List;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.Parameters;

/**
 * A network that was read from a format of others.
 *
 * @param name of the network
 * @param wiring its groups and connections
 * @param values its weights and biases
 * @param normalises whether it is known to take raw features, and to normalise them itself
 */
public record ForeignNetwork(String name, Wiring wiring, Values values, boolean normalises) {

  /** Number of inputs. */
  public int inputs() {
    return neurons(Role.INPUT);
  }

  /** Number of outputs. */
  public int outputs() {
    return neurons(Role.OUTPUT);
  }

  private int neurons(Role role) {
    return wiring.groups().stream().filter(group -> group.role() == role).mapToInt(NeuronGroup::size).sum();
  }

  /**
   * The network as a model: a rule for every two groups that are connected completely, and the other connections in one list, as
   * pruned networks have them.
   */
  public Network network() {
    List<GroupPair> pairs = GroupPair.of(wiring);
    Network network = WiringNetwork.of(rest(pairs), name);
    if (pairs.stream().allMatch(GroupPair::complete)) {
      network.getMembers().remove(network.getMembers().size() - 1);
    }
    pairs.stream().filter(GroupPair::complete).forEach(pair -> network.getMembers().add(connect(network, pair)));
    return network;
  }

  /** The connections between groups that are not connected completely. */
  private Wiring rest(List<GroupPair> pairs) {
    boolean[][] complete = new boolean[wiring.groups().size()][wiring.groups().size()];
    pairs.stream().filter(GroupPair::complete)
        .forEach(pair -> complete[wiring.groups().indexOf(pair.source())][wiring.groups().indexOf(pair.target())] = true);
    BitSet kept = new BitSet();
    for (int target = 0; target < wiring.neurons(); target++) {
      int group = wiring.groupOf(target);
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        kept.set(c, !complete[wiring.groupOf(wiring.source(c))][group]);
      }
    }
    return wiring.with(kept);
  }

  private static Connect connect(Network network, GroupPair pair) {
    Connect connect = NetworkFactory.eINSTANCE.createConnect();
    connect.getEnds().add(end(network, pair.source().name()));
    connect.getEnds().add(end(network, pair.target().name()));
    return connect;
  }

  private static End end(Network network, String group) {
    End end = NetworkFactory.eINSTANCE.createEnd();
    end.setGroup(network.getMembers().stream().filter(Group.class::isInstance).map(Group.class::cast)
        .filter(member -> member.getName().equals(group)).findFirst().orElseThrow());
    return end;
  }

  /** Weights and biases as a plan of the network keeps them. */
  public Parameters parameters(ExecutionPlan plan) {
    return PlannedWiring.of(plan).parameters(values);
  }
}
