package org.snn.prune.wiring;

import org.snn.network.Activation;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;

/** Makes a network model of a wiring: its groups, and its connections in one list. */
public final class WiringNetwork {

  /** The name under which the texts of such networks look for their connections. */
  public static final String CONNECTIONS = "connections.csv.gz";

  private WiringNetwork() {
  }

  /** The network, by this name; weights are drawn when a training starts. */
  public static Network of(Wiring wiring, String name) {
    Network network = NetworkFactory.eINSTANCE.createNetwork();
    network.setName(name);
    for (NeuronGroup group : wiring.groups()) {
      network.getMembers().add(group(group));
    }
    ConnectFile connections = NetworkFactory.eINSTANCE.createConnectFile();
    connections.setFile(CONNECTIONS);
    connections.setEdges(edges(wiring, null));
    network.getMembers().add(connections);
    return network;
  }

  private static Group group(NeuronGroup group) {
    Group member = NetworkFactory.eINSTANCE.createGroup();
    member.setName(group.name());
    member.setRole(Role.get(group.role().getLiteral()));
    member.setSingle(group.single());
    member.setSize(group.size());
    if (group.activation() != null) {
      member.setActivation(Activation.get(group.activation().getLiteral()));
    }
    return member;
  }

  /**
   * The connections as a list, numbered as here.
   *
   * @param weights starting weights, one for each connection; null to draw them
   */
  public static EdgeList edges(Wiring wiring, float[] weights) {
    int[] sources = new int[wiring.connections()];
    int[] targets = new int[wiring.connections()];
    for (int target = 0; target < wiring.neurons(); target++) {
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        sources[c] = wiring.source(c);
        targets[c] = target;
      }
    }
    return new EdgeList(sources, targets, weights);
  }
}
