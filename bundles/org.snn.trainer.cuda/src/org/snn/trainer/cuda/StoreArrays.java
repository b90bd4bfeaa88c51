package org.snn.trainer.cuda;

import java.util.Arrays;
import java.util.List;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;
import org.snn.trainer.cpu.CpuMemory;

/** The arrays that nearly every kernel reads: {@code Store} in store.cuh. */
final class StoreArrays {

  /** Bytes of {@code Step} in store.cuh. */
  static final int STEP_BYTES = 64;

  private final int inputs;
  private final int stride;
  private final DeviceArray activations;
  private final DeviceArray deltas;
  private final DeviceArray kept;
  private final DeviceArray weights;
  private final DeviceArray biases;
  private final DeviceArray function;
  private final DeviceArray outputOf;
  private final DeviceArray declared;
  private final DeviceArray slopes;
  private final DeviceArray step;

  /** @param trains whether there is room for what training needs */
  StoreArrays(ExecutionPlan plan, Parameters parameters, int stride, boolean trains, DeviceMemory memory) {
    this.inputs = plan.getInputs();
    this.stride = stride;
    long rows = (long) Float.BYTES * plan.getNeurons() * stride;
    activations = memory.zeros(rows);
    deltas = trains ? memory.allocate(rows) : null;
    kept = trains && CpuMemory.keepsInputs(plan) ? memory.allocate(rows) : null;
    weights = memory.floats(parameters.weights());
    biases = memory.floats(parameters.biases());
    function = memory.bytes(functions(plan));
    outputOf = memory.ints(outputOf(plan));
    declared = memory.ints(plan.getDeclared());
    slopes = trains ? memory.allocate((long) Float.BYTES * plan.getOutputs().length * stride) : null;
    step = memory.zeros(STEP_BYTES);
  }

  /** Samples between two rows: whole warps. */
  static int stride(int batch) {
    return (batch + Launch.WARP - 1) / Launch.WARP * Launch.WARP;
  }

  private static byte[] functions(ExecutionPlan plan) {
    byte[] functions = new byte[plan.getNeurons()];
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      List<ActivationSpan> spans = layer.getActivations();
      for (ActivationSpan span : spans) {
        Arrays.fill(functions, span.getFirst(), span.getFirst() + span.getCount(), (byte) span.getActivation().getValue());
      }
    }
    return functions;
  }

  private static int[] outputOf(ExecutionPlan plan) {
    int[] outputOf = new int[plan.getNeurons()];
    Arrays.fill(outputOf, -1);
    for (int output = 0; output < plan.getOutputs().length; output++) {
      outputOf[plan.getOutputs()[output]] = output;
    }
    return outputOf;
  }

  /** {@code Store}, as an argument. */
  byte[] struct() {
    return new Struct().pointer(activations).pointer(deltas).pointer(kept).pointer(weights).pointer(biases).pointer(function)
        .pointer(outputOf).pointer(declared).pointer(slopes).pointer(step).integer(stride).integer(inputs).bytes();
  }

  int stride() {
    return stride;
  }

  int inputs() {
    return inputs;
  }

  DeviceArray activations() {
    return activations;
  }

  /** Null where nothing is trained. */
  DeviceArray deltas() {
    return deltas;
  }

  DeviceArray weights() {
    return weights;
  }

  DeviceArray biases() {
    return biases;
  }

  DeviceArray slopes() {
    return slopes;
  }

  DeviceArray step() {
    return step;
  }
}
