package org.snn.inference;

import java.util.ArrayList;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;

/** What a network says, neuron by neuron in double precision; logits become probabilities. */
final class NaiveNetwork {

  private record Connection(int from, float weight) {
  }

  private final Artefact artefact;
  private final List<List<Connection>> into = new ArrayList<>();

  NaiveNetwork(Artefact artefact) {
    this.artefact = artefact;
    for (int neuron = 0; neuron < artefact.plan().getNeurons(); neuron++) {
      into.add(new ArrayList<>());
    }
    Connections.visit(artefact.plan(), (slot, from, to) ->
        into.get(to).add(new Connection(from, artefact.parameters().weights()[slot])));
  }

  double[] answer(float[] sample, boolean softmax) {
    ExecutionPlan plan = artefact.plan();
    double[] values = new double[plan.getNeurons()];
    for (int i = 0; i < sample.length; i++) {
      values[i] = ((double) sample[i] - artefact.provenance().data().normalisation().offset(i))
          * artefact.provenance().data().normalisation().scale(i);
    }
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (ActivationSpan span : layer.getActivations()) {
        for (int neuron = span.getFirst(); neuron < span.getFirst() + span.getCount(); neuron++) {
          values[neuron] = activate(span.getActivation(), sum(neuron, values));
        }
      }
    }
    double[] answer = new double[plan.getOutputs().length];
    double total = 0;
    for (int i = 0; i < answer.length; i++) {
      double output = values[plan.getOutputs()[i]];
      answer[i] = softmax ? Math.exp(output) : output;
      total += answer[i];
    }
    for (int i = 0; softmax && i < answer.length; i++) {
      answer[i] /= total;
    }
    return answer;
  }

  private double sum(int neuron, double[] values) {
    double sum = artefact.parameters().biases()[neuron];
    for (Connection connection : into.get(neuron)) {
      sum += values[connection.from()] * connection.weight();
    }
    return sum;
  }

  private static double activate(Activation activation, double sum) {
    return switch (activation) {
      case IDENTITY -> sum;
      case TANH -> Math.tanh(sum);
      case SIGMOID -> 1 / (1 + Math.exp(-sum));
      default -> throw new IllegalArgumentException(activation.getName());
    };
  }
}
