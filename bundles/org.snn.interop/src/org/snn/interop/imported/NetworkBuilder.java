package org.snn.interop.imported;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.interop.InteropException;
import org.snn.network.Activation;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.prune.wiring.WiringNetwork;

/** Collects groups, then connections between their neurons, which it numbers in the order of declaration. */
public final class NetworkBuilder {

  private final Network network = NetworkFactory.eINSTANCE.createNetwork();
  private final List<String> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private float[] biases = new float[0];
  private int[] sources = new int[64];
  private int[] targets = new int[64];
  private float[] weights = new float[64];
  private int connections;

  /** A network of this name without neurons. */
  public NetworkBuilder(String name) {
    network.setName(name);
  }

  /**
   * Declares a group.
   *
   * @param single whether it is a hidden neuron without an index
   * @param names what the file calls its neurons
   * @param groupBiases one for each neuron; 0 for inputs
   * @return the number of its first neuron
   */
  public int group(String name, Role role, Activation activation, boolean single, List<String> names, float[] groupBiases) {
    Group group = NetworkFactory.eINSTANCE.createGroup();
    group.setName(name);
    group.setRole(role);
    group.setSingle(single);
    group.setSize(names.size());
    if (role != Role.INPUT) {
      group.setActivation(activation);
      group.setBias(names.size() == 1 && groupBiases[0] != 0 ? (Double) (double) groupBiases[0] : null);
    }
    network.getMembers().add(group);
    if (role != Role.HIDDEN) {
      (role == Role.INPUT ? inputs : outputs).addAll(names);
    }
    int first = biases.length;
    biases = Arrays.copyOf(biases, first + names.size());
    System.arraycopy(groupBiases, 0, biases, first, names.size());
    return first;
  }

  /** Connects two neurons; a weight of NaN is drawn when training starts. */
  public void connect(int source, int target, float weight) {
    if (connections == sources.length) {
      int length = connections + (connections >> 1);
      sources = Arrays.copyOf(sources, length);
      targets = Arrays.copyOf(targets, length);
      weights = Arrays.copyOf(weights, length);
    }
    sources[connections] = source;
    targets[connections] = target;
    weights[connections++] = weight;
  }

  /** The network. @throws InteropException if it has no inputs or no outputs */
  public ImportedNetwork build() {
    if (inputs.isEmpty() || outputs.isEmpty()) {
      throw new InteropException("it has %d inputs and %d outputs; a network needs one of each at least"
          .formatted(inputs.size(), outputs.size()));
    }
    ConnectFile file = NetworkFactory.eINSTANCE.createConnectFile();
    file.setFile(WiringNetwork.CONNECTIONS);
    file.setEdges(new EdgeList(Arrays.copyOf(sources, connections), Arrays.copyOf(targets, connections),
        Arrays.copyOf(weights, connections)));
    network.getMembers().add(file);
    return new ImportedNetwork(network, biases, List.copyOf(inputs), List.copyOf(outputs));
  }
}
