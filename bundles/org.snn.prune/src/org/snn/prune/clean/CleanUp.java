package org.snn.prune.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

/**
 * Takes out what pruning has made useless. Neurons that no input reaches have the same value for every sample: they become
 * part of the biases of their targets. Neurons that no output depends on go, with their connections. Inputs and outputs stay,
 * whatever they read or feed.
 *
 * <p>Pre: the wiring is acyclic. Post: the network computes the same function, up to the rounding of biases; every hidden
 * neuron lies on a way from an input to an output, or belongs to a softmax group of which one does. Time and memory are linear
 * in neurons and connections.
 */
public final class CleanUp {

  private CleanUp() {
  }

  /**
   * The network without useless parts.
   *
   * @param parameters weights and biases of the wiring
   */
  public static Cleaned of(Wiring wiring, Values parameters) {
    Constants constants = new Constants(wiring, parameters);
    BitSet needed = Needed.of(wiring, constants);
    BitSet kept = (BitSet) needed.clone();
    int constantOutputs = 0;
    List<Integer> unused = new ArrayList<>();
    for (NeuronGroup group : wiring.groups()) {
      for (int neuron = group.first(); neuron < group.end(); neuron++) {
        if (group.role() == Role.INPUT && !needed.get(neuron)) {
          kept.set(neuron);
          unused.add(neuron);
        }
        constantOutputs += group.role() == Role.OUTPUT && constants.has(neuron) ? 1 : 0;
      }
    }
    return build(wiring, parameters, constants, kept, constantOutputs, unused);
  }

  private static Cleaned build(Wiring wiring, Values parameters, Constants constants, BitSet kept, int constantOutputs,
      List<Integer> unused) {
    int[] neurons = kept.stream().toArray();
    int[] number = new int[wiring.neurons()];
    IntStream.range(0, neurons.length).forEach(n -> number[neurons[n]] = n);
    int[] starts = new int[neurons.length + 1];
    int[] sources = new int[wiring.connections()];
    int[] connections = new int[wiring.connections()];
    float[] biases = new float[neurons.length];
    int count = 0;
    for (int n = 0; n < neurons.length; n++) {
      biases[n] = (float) constants.constantPart(neurons[n]);
      for (int c = wiring.begin(neurons[n]); c < wiring.end(neurons[n]); c++) {
        if (!constants.has(wiring.source(c))) {
          sources[count] = number[wiring.source(c)];
          connections[count++] = c;
        }
      }
      starts[n + 1] = count;
    }
    int[] before = Arrays.copyOf(connections, count);
    Wiring left = new Wiring(groups(wiring, kept), starts, Arrays.copyOf(sources, count));
    Values values = new Values(parameters.of(before, neurons).connections(), biases);
    int constant = constants.count() - constantOutputs;
    int useless = wiring.neurons() - neurons.length - constant;
    return new Cleaned(left, values, before, neurons, constant, useless, constantOutputs,
        unused.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<NeuronGroup> groups(Wiring wiring, BitSet kept) {
    List<NeuronGroup> groups = new ArrayList<>();
    int first = 0;
    for (NeuronGroup group : wiring.groups()) {
      int size = kept.get(group.first(), group.end()).cardinality();
      if (size > 0) {
        groups.add(new NeuronGroup(group.name(), group.role(), group.activation(), group.single(), first, size));
        first += size;
      }
    }
    return groups;
  }
}
