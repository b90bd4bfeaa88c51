package org.snn.interop.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.Role;
import org.snn.trainer.Parameters;

/**
 * All neurons as {@code name,bias,activation,role}, in the order of declaration. An input has no bias, and {@code input} for its
 * activation.
 */
public final class NeuronsCsv {

  private NeuronsCsv() {
  }

  /** Writes a line of column names and one a neuron; the stream stays open. */
  public static void write(ExecutionPlan plan, Parameters parameters, OutputStream target) throws IOException {
    OutputStream out = new BufferedOutputStream(target);
    out.write(CsvText.bytes("name,bias,activation,role\n"));
    NeuronNames names = new NeuronNames(plan);
    for (int neuron : byDeclaration(plan)) {
      GroupTrace group = names.group(neuron);
      out.write(CsvText.field(names.name(neuron)));
      out.write(CsvText.bytes(group.getRole() == Role.INPUT ? ",,input,input\n"
          : "," + parameters.biases()[neuron] + "," + group.getActivation().getLiteral() + "," + group.getRole().getLiteral() + "\n"));
    }
    out.flush();
  }

  private static int[] byDeclaration(ExecutionPlan plan) {
    int[] neurons = new int[plan.getNeurons()];
    for (int neuron = 0; neuron < neurons.length; neuron++) {
      neurons[plan.getDeclared()[neuron]] = neuron;
    }
    return neurons;
  }
}
