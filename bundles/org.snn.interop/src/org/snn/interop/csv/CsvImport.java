package org.snn.interop.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.interop.InteropException;
import org.snn.interop.csv.NeuronTable.NamedGroup;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.interop.imported.NetworkBuilder;
import org.snn.network.Activation;
import org.snn.network.Role;

/**
 * Reads a list of connections, {@code source,target[,weight]}, as a network: with a table of neurons as {@link NeuronsCsv} writes it, the
 * network that was exported; without one, neurons by any names, where those without sources are inputs {@code x}, those that nothing
 * reads outputs {@code y} with identity, and the others {@code h}.
 */
public final class CsvImport {

  private final NetworkBuilder network;
  private final EdgeTable edges;
  private final boolean[] isSource;
  private final boolean[] isTarget;

  private CsvImport(String name, EdgeTable edges) {
    this.network = new NetworkBuilder(name);
    this.edges = edges;
    this.isSource = new boolean[edges.names().size()];
    this.isTarget = new boolean[isSource.length];
    for (int c = 0; c < edges.size(); c++) {
      isSource[edges.source(c)] = true;
      isTarget[edges.target(c)] = true;
    }
  }

  /**
   * Reads connections alone.
   *
   * @param name of the network
   * @param file of the connections, for messages
   * @param hidden activation of neurons that are neither inputs nor outputs
   * @throws InteropException if a line is wrong, or there are no inputs or outputs
   */
  public static ImportedNetwork read(String name, String file, BufferedReader connections, Activation hidden) throws IOException {
    CsvImport reading = new CsvImport(name, EdgeTable.read(file, connections));
    return reading.byRole(hidden);
  }

  /**
   * Reads connections between the neurons of a table. They may also be named by their place in it, from 0.
   *
   * @param neuronFile of the neurons, for messages
   */
  public static ImportedNetwork read(String name, String file, BufferedReader connections, String neuronFile, BufferedReader neurons)
      throws IOException {
    List<NamedGroup> groups = NeuronTable.read(neuronFile, neurons);
    CsvImport reading = new CsvImport(name, EdgeTable.read(file, connections));
    return reading.byTable(file, groups);
  }

  private ImportedNetwork byRole(Activation hidden) {
    int[] number = new int[isSource.length];
    group("x", Role.INPUT, null, number);
    group("h", Role.HIDDEN, hidden, number);
    group("y", Role.OUTPUT, Activation.IDENTITY, number);
    return connected(number);
  }

  private void group(String name, Role role, Activation activation, int[] number) {
    List<String> members = new ArrayList<>();
    int first = -1;
    List<String> names = edges.names();
    List<Integer> ids = new ArrayList<>();
    for (int id = 0; id < names.size(); id++) {
      if (role(id) == role) {
        members.add(names.get(id));
        ids.add(id);
      }
    }
    if (!members.isEmpty()) {
      first = network.group(name, role, activation, false, members, new float[members.size()]);
    }
    for (int i = 0; i < ids.size(); i++) {
      number[ids.get(i)] = first + i;
    }
  }

  private Role role(int id) {
    return !isTarget[id] ? Role.INPUT : isSource[id] ? Role.HIDDEN : Role.OUTPUT;
  }

  private ImportedNetwork byTable(String file, List<NamedGroup> groups) {
    Map<String, Integer> declared = new HashMap<>();
    int neurons = 0;
    for (NamedGroup group : groups) {
      for (String neuron : group.neurons) {
        declared.put(neuron, neurons++);
      }
    }
    List<String> names = edges.names();
    int[] number = new int[names.size()];
    boolean[] read = new boolean[neurons];
    for (int id = 0; id < number.length; id++) {
      number[id] = place(names.get(id), declared, file);
      read[number[id]] |= isSource[id];
    }
    for (NamedGroup group : groups) {
      Role role = group.role == null ? guess(group, declared, read) : group.role;
      network.group(group.name, role, group.activation, group.single && role == Role.HIDDEN, group.neurons, group.biases());
    }
    return connected(number);
  }

  private static int place(String name, Map<String, Integer> declared, String file) {
    Integer place = declared.get(name);
    if (place == null && name.matches("[0-9]{1,9}") && Integer.parseInt(name) < declared.size()) {
      place = Integer.parseInt(name);
    }
    if (place == null) {
      throw new InteropException("%s: has neuron '%s', which is not in the table of neurons".formatted(file, name));
    }
    return place;
  }

  /** A group that nothing reads is one of outputs. */
  private static Role guess(NamedGroup group, Map<String, Integer> declared, boolean[] read) {
    return group.neurons.stream().anyMatch(neuron -> read[declared.get(neuron)]) ? Role.HIDDEN : Role.OUTPUT;
  }

  private ImportedNetwork connected(int[] number) {
    for (int c = 0; c < edges.size(); c++) {
      network.connect(number[edges.source(c)], number[edges.target(c)], edges.weight(c));
    }
    return network.build();
  }
}
