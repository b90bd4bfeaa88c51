package org.snn.trainer.tensorboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.trainer.Parameters;

/**
 * The distributions of the parameters of a network: for each group those of the weights of connections into its neurons, and of their
 * biases. Neurons that are declared one by one are taken together, since a network may have thousands of them.
 */
final class ParameterDistributions {

  /** No group has this name: it is not an identifier. */
  private static final String SINGLE = "single neurons";

  /** One of a group for weights and one for biases. */
  private record Pair(Distribution weights, Distribution biases) {
  }

  private final Map<String, Pair> byGroup = new LinkedHashMap<>();

  /** O(connections + neurons), twice. */
  ParameterDistributions(ExecutionPlan plan, Parameters parameters) {
    Pair[] pairs = pairs(plan);
    float[] weights = parameters.weights();
    float[] biases = parameters.biases();
    Connections.visit(plan, (slot, source, target) -> pairs[target].weights.measure(weights[slot]));
    Connections.visit(plan, (slot, source, target) -> pairs[target].weights.count(weights[slot]));
    for (int neuron = plan.getInputs(); neuron < plan.getNeurons(); neuron++) {
      pairs[neuron].biases.measure(biases[neuron]);
    }
    for (int neuron = plan.getInputs(); neuron < plan.getNeurons(); neuron++) {
      pairs[neuron].biases.count(biases[neuron]);
    }
  }

  /** What each neuron counts for; nothing for inputs. */
  private Pair[] pairs(ExecutionPlan plan) {
    NeuronNames names = new NeuronNames(plan);
    Pair[] pairs = new Pair[plan.getNeurons()];
    for (int neuron = plan.getInputs(); neuron < pairs.length; neuron++) {
      GroupTrace group = names.group(neuron);
      pairs[neuron] = byGroup.computeIfAbsent(group.isSingle() ? SINGLE : group.getName(),
          name -> new Pair(new Distribution(), new Distribution()));
    }
    return pairs;
  }

  /** Tells the tag and the distribution of each that has values. */
  void forEach(BiConsumer<String, Distribution> consumer) {
    byGroup.forEach((group, pair) -> {
      tell("weights/" + group, pair.weights, consumer);
      tell("biases/" + group, pair.biases, consumer);
    });
  }

  private static void tell(String tag, Distribution distribution, BiConsumer<String, Distribution> consumer) {
    if (!distribution.isEmpty()) {
      consumer.accept(tag, distribution);
    }
  }
}
