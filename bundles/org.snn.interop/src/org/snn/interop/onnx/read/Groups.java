package org.snn.interop.onnx.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.snn.interop.InteropException;
import org.snn.interop.foreign.ForeignNetwork;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

/** The groups of neurons that a graph computes; neurons are numbered as they come. */
final class Groups {

  /** As many as a plan can have. */
  private static final int MOST_NEURONS = 1 << 24;

  /**
   * A group.
   *
   * @param activation null for inputs
   * @param sums pre-activations; null for inputs
   */
  private record Made(String name, Activation activation, int first, int size, Sum[] sums) {
  }

  private final List<Made> made = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int neurons;

  /** Input neurons. */
  Value.Signal input(String name, int[] shape) {
    return add(name, null, new Value.Signal(null, shape, null), (int) Constants.length(shape));
  }

  /** Neurons with this activation; of softmax one group over all of them. */
  Value.Signal add(Value.Signal sums, Activation activation) {
    return add(sums.name() == null ? "h" + made.size() : sums.name(), activation, sums, sums.size());
  }

  private Value.Signal add(String wish, Activation activation, Value.Signal sums, int size) {
    if (size < 1 || size > MOST_NEURONS - neurons) {
      throw new InteropException("a group of %d neurons beside %d others; there must be 1 to %d in all".formatted(size, neurons,
          MOST_NEURONS));
    }
    Made group = new Made(unique(wish), activation, neurons, size, sums.sums());
    made.add(group);
    neurons += size;
    Sum[] themselves = IntStream.range(group.first, neurons).mapToObj(Sum::of).toArray(Sum[]::new);
    return new Value.Signal(themselves, sums.shape(), null);
  }

  /** A name of the language: letters, digits and underscores, and that no group has yet. */
  private String unique(String wish) {
    String name = wish.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
    name = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "g" + name : name;
    name = name.substring(0, Math.min(60, name.length()));
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  /**
   * The network.
   *
   * @param outputs what it answers, in order
   * @param zeros whether weights that are 0 are connections
   * @param normalises whether it takes raw features
   */
  ForeignNetwork network(String name, List<Value.Signal> outputs, boolean zeros, boolean normalises) {
    LinkedHashSet<Made> answering = new LinkedHashSet<>();
    for (Value.Signal output : outputs) {
      List<Made> groups = wholeGroups(output);
      if (groups.isEmpty() || groups.stream().anyMatch(answering::contains)) {
        add(output, Activation.IDENTITY);
        groups = List.of(made.get(made.size() - 1));
      }
      answering.addAll(groups);
    }
    List<Made> order = new ArrayList<>(made);
    order.removeAll(answering);
    order.sort(Comparator.comparing(group -> group.sums != null));
    order.addAll(answering);
    return network(unique(name), order, answering, zeros, normalises);
  }

  /** The groups that are answered as they are, one after the other; empty if that is not all. */
  private List<Made> wholeGroups(Value.Signal output) {
    List<Made> whole = new ArrayList<>();
    int at = 0;
    while (at < output.size() && output.sums()[at].isNeuron()) {
      int neuron = output.sums()[at].neurons()[0];
      int begin = at;
      Made group = made.stream().filter(one -> one.first == neuron).findFirst().orElse(null);
      if (group == null || group.sums == null || whole.contains(group) || output.size() - begin < group.size || !IntStream
          .range(0, group.size).allMatch(i -> output.sums()[begin + i].isNeuron() && output.sums()[begin + i].neurons()[0] == neuron + i)) {
        return List.of();
      }
      whole.add(group);
      at += group.size;
    }
    return at == output.size() ? whole : List.of();
  }

  private ForeignNetwork network(String name, List<Made> order, Set<Made> answering, boolean zeros, boolean normalises) {
    int[] number = new int[neurons];
    List<NeuronGroup> groups = new ArrayList<>();
    int next = 0;
    for (Made group : order) {
      Role role = group.sums == null ? Role.INPUT : answering.contains(group) ? Role.OUTPUT : Role.HIDDEN;
      groups.add(new NeuronGroup(group.name, role, group.activation, false, next, group.size));
      for (int i = 0; i < group.size; i++) {
        number[group.first + i] = next++;
      }
    }
    return rows(name, groups, order, number, zeros, normalises);
  }

  private ForeignNetwork rows(String name, List<NeuronGroup> groups, List<Made> order, int[] number, boolean zeros, boolean normalises) {
    int[] starts = new int[neurons + 1];
    float[] biases = new float[neurons];
    long connections = order.stream().filter(group -> group.sums != null)
        .flatMap(group -> Arrays.stream(group.sums)).mapToLong(Sum::terms).sum();
    if (connections > Integer.MAX_VALUE - 8) {
      throw new InteropException("%d connections; there can be %d".formatted(connections, Integer.MAX_VALUE - 8));
    }
    int[] sources = new int[(int) connections];
    float[] weights = new float[sources.length];
    int count = 0;
    int neuron = 0;
    for (Made group : order) {
      for (int i = 0; i < group.size; i++) {
        if (group.sums != null) {
          biases[neuron] = (float) group.sums[i].constant();
          count = row(group.sums[i], number, zeros, sources, weights, count);
        }
        starts[++neuron] = count;
      }
    }
    requireFinite(weights);
    requireFinite(biases);
    return new ForeignNetwork(name, new Wiring(groups, starts, Arrays.copyOf(sources, count)),
        new Values(Arrays.copyOf(weights, count), biases), normalises);
  }

  private static int row(Sum sum, int[] number, boolean zeros, int[] sources, float[] weights, int count) {
    long[] entries = new long[sum.terms()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = (long) number[sum.neurons()[i]] << Integer.SIZE | i;
    }
    Arrays.sort(entries);
    int next = count;
    for (long entry : entries) {
      float weight = sum.weights()[(int) entry];
      if (zeros || weight != 0) {
        sources[next] = (int) (entry >>> Integer.SIZE);
        weights[next++] = weight;
      }
    }
    return next;
  }

  private static void requireFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new InteropException("a weight or bias is %s; such a network cannot be used".formatted(value));
      }
    }
  }
}
