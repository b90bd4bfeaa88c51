package org.snn.transform.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.snn.network.Activation;
import org.snn.network.Role;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.level.Chain;
import org.snn.transform.level.Schedule;

/**
 * Numbers the neurons for the plan and makes its pseudo-layers.
 * <dl>
 * <dt>Pre</dt><dd>every neuron has a level</dd>
 * <dt>Post</dt><dd>inputs come first, in order of declaration; every other neuron is in exactly one pseudo-layer; the
 * neurons of a pseudo-layer are contiguous and in order of declaration, so those of a group are contiguous in it;
 * connections come from earlier pseudo-layers or within a chain; biases and activations are those of the groups, with one
 * span for each softmax group</dd>
 * <dt>Trace</dt><dd>neuron of the plan to neuron in the order of declaration and back</dd>
 * <dt>Cost</dt><dd>O(neurons log chains)</dd>
 * </dl>
 */
public final class NumberRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.LEVELLED, Fact.CHAINED);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.NUMBERED);
  }

  @Override
  public void apply(Planning planning) {
    Declaration declaration = planning.expansion().declaration();
    Numbering numbering = number(declaration, planning.schedule());
    planning.numbering(numbering);
    fill(planning.plan(), declaration, numbering);
  }

  private static Numbering number(Declaration declaration, Schedule schedule) {
    int[] slot = slots(declaration, schedule);
    List<Layer> slots = layersBySlot(slot, schedule);
    Integer[] order = new Integer[slots.size()];
    Arrays.setAll(order, i -> i);
    // An ordinary layer before a chain of the same level; slots of chains are in the order of declaration.
    Arrays.sort(order, Comparator.comparingInt((Integer i) -> slots.get(i).level())
        .thenComparing(i -> slots.get(i).chain()).thenComparing(Comparator.naturalOrder()));
    int inputs = (int) Arrays.stream(slot).filter(s -> s < 0).count();
    int[] next = new int[slots.size()];
    List<Layer> layers = new ArrayList<>();
    int first = inputs;
    for (int i : order) {
      Layer layer = slots.get(i);
      if (layer.neurons() > 0) {
        layers.add(new Layer(first, layer.neurons(), layer.level(), layer.chain()));
        next[i] = first;
        first += layer.neurons();
      }
    }
    return assign(slot, next, inputs, layers);
  }

  private static Numbering assign(int[] slot, int[] next, int inputs, List<Layer> layers) {
    int[] planned = new int[slot.length];
    int[] declared = new int[slot.length];
    int input = 0;
    for (int neuron = 0; neuron < slot.length; neuron++) {
      planned[neuron] = slot[neuron] < 0 ? input++ : next[slot[neuron]]++;
      declared[planned[neuron]] = neuron;
    }
    return new Numbering(planned, declared, inputs, List.copyOf(layers));
  }

  /** For each neuron: -1 for inputs, its chain's index, or the number of chains plus its level. */
  private static int[] slots(Declaration declaration, Schedule schedule) {
    int[] slot = new int[declaration.neurons()];
    int chains = schedule.chains().size();
    for (int neuron = 0; neuron < slot.length; neuron++) {
      slot[neuron] = chains + schedule.level()[neuron];
    }
    for (int i = 0; i < chains; i++) {
      Chain chain = schedule.chains().get(i);
      Arrays.fill(slot, chain.first(), chain.first() + chain.neurons(), i);
    }
    for (GroupSpan span : declaration.spans()) {
      if (span.group().getRole() == Role.INPUT) {
        Arrays.fill(slot, span.first(), span.first() + span.size(), -1);
      }
    }
    return slot;
  }

  private static List<Layer> layersBySlot(int[] slot, Schedule schedule) {
    int chains = schedule.chains().size();
    int slots = Arrays.stream(slot).max().orElse(-1) + 1;
    int[] sizes = new int[Math.max(slots, chains)];
    for (int s : slot) {
      if (s >= 0) {
        sizes[s]++;
      }
    }
    List<Layer> layers = new ArrayList<>(sizes.length);
    for (int s = 0; s < sizes.length; s++) {
      boolean chain = s < chains;
      int level = chain ? schedule.level()[schedule.chains().get(s).first()] : s - chains;
      layers.add(new Layer(0, sizes[s], level, chain));
    }
    return layers;
  }

  private static void fill(ExecutionPlan plan, Declaration declaration, Numbering numbering) {
    plan.setNeurons(declaration.neurons());
    plan.setInputs(numbering.inputs());
    plan.setDeclared(numbering.declared());
    plan.setOutputs(outputs(declaration, numbering));
    plan.setBiases(biases(declaration, numbering));
    List<PseudoLayer> layers = new ArrayList<>();
    for (Layer layer : numbering.layers()) {
      PseudoLayer pseudoLayer = PlanFactory.eINSTANCE.createPseudoLayer();
      pseudoLayer.setIndex(layers.size());
      pseudoLayer.setLevel(layer.level());
      pseudoLayer.setDepth(layer.depth());
      pseudoLayer.setFirstNeuron(layer.first());
      pseudoLayer.setNeurons(layer.neurons());
      pseudoLayer.getActivations().addAll(activations(layer, declaration, numbering));
      layers.add(pseudoLayer);
    }
    plan.getPseudoLayers().addAll(layers);
  }

  private static int[] outputs(Declaration declaration, Numbering numbering) {
    return declaration.spans().stream().filter(span -> span.group().getRole() == Role.OUTPUT)
        .flatMapToInt(span -> Arrays.stream(numbering.planned(), span.first(), span.first() + span.size())).toArray();
  }

  private static float[] biases(Declaration declaration, Numbering numbering) {
    float[] biases = new float[declaration.neurons()];
    for (GroupSpan span : declaration.spans()) {
      Double bias = span.group().getBias();
      if (bias != null && span.group().getRole() != Role.INPUT) {
        for (int neuron = span.first(); neuron < span.first() + span.size(); neuron++) {
          biases[numbering.planned()[neuron]] = bias.floatValue();
        }
      }
    }
    return biases;
  }

  private static List<ActivationSpan> activations(Layer layer, Declaration declaration, Numbering numbering) {
    List<ActivationSpan> spans = new ArrayList<>();
    int neuron = layer.first();
    while (neuron < layer.end()) {
      GroupSpan group = declaration.spanOf(numbering.declared()[neuron]);
      int count = 1;
      while (neuron + count < layer.end() && declaration.spanOf(numbering.declared()[neuron + count]) == group) {
        count++;
      }
      append(spans, group.group().getActivation(), neuron, count);
      neuron += count;
    }
    return spans;
  }

  private static void append(List<ActivationSpan> spans, Activation activation, int first, int count) {
    org.snn.plan.Activation function = org.snn.plan.Activation.getByName(activation.getName());
    ActivationSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.getActivation() == function && activation != Activation.SOFTMAX) {
      last.setCount(last.getCount() + count);
      return;
    }
    ActivationSpan span = PlanFactory.eINSTANCE.createActivationSpan();
    span.setFirst(first);
    span.setCount(count);
    span.setActivation(function);
    spans.add(span);
  }
}
