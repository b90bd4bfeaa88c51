package org.snn.interop.onnx;

import java.util.Arrays;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.Parameters;

/**
 * The connections into the neurons of a pseudo-layer from outside, by target.
 *
 * @param first the first neuron
 * @param start the connections into neuron first + r are start[r] .. start[r + 1] - 1
 * @param source where each comes from, in the numbers of the plan
 * @param weight its weight
 */
record Rows(int first, int[] start, int[] source, float[] weight) {

  /** Of a pseudo-layer, without those within a chain. */
  static Rows of(PseudoLayer layer, ExecutionPlan plan, Parameters parameters) {
    int first = layer.getFirstNeuron();
    int[] start = new int[layer.getNeurons() + 1];
    visit(layer, plan, (slot, from, to) -> start[to - first + 1]++);
    Arrays.parallelPrefix(start, Integer::sum);
    int[] next = start.clone();
    int[] source = new int[start[layer.getNeurons()]];
    float[] weight = new float[source.length];
    visit(layer, plan, (slot, from, to) -> {
      int at = next[to - first]++;
      source[at] = from;
      weight[at] = parameters.weights()[slot];
    });
    return new Rows(first, start, source, weight);
  }

  private static void visit(PseudoLayer layer, ExecutionPlan plan, Connections.Visitor visitor) {
    for (Kernel kernel : layer.getKernels()) {
      if (!(kernel instanceof TriangularKernel)) {
        Connections.visit(kernel, plan.getNeurons(), visitor);
      }
    }
  }

  /** The first connection into a neuron. */
  int begin(int neuron) {
    return start[neuron - first];
  }

  /** The end of the connections into a neuron. */
  int end(int neuron) {
    return start[neuron - first + 1];
  }
}
