package org.snn.trainer.tensor;

import java.util.Map;
import java.util.TreeMap;

import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;

/**
 * What an optimizer remembers, as tensors: {@code step} I64 [], and for each moment {@code NAME.weights} F32 [slots] and
 * {@code NAME.biases} F32 [neurons].
 */
public final class OptimizerTensors {

  private static final String STEP = "step";
  private static final String WEIGHTS = ".weights";
  private static final String BIASES = ".biases";

  private OptimizerTensors() {
  }

  /** Adds the tensors of a state; {@code prefix} stands before each name. */
  public static void put(Map<String, Tensor> tensors, String prefix, OptimizerState state) {
    tensors.put(prefix + STEP, Tensor.scalar(state.step()));
    state.moments().forEach((name, moment) -> {
      tensors.put(prefix + name + WEIGHTS, Tensor.of(moment.weights()));
      tensors.put(prefix + name + BIASES, Tensor.of(moment.biases()));
    });
  }

  /**
   * The state in the tensors whose names start with {@code prefix}.
   *
   * @throws TensorFormatException if a tensor is missing or of another type; lengths are not checked
   */
  public static OptimizerState read(TensorFile file, String prefix) throws TensorFormatException {
    Map<String, Parameters> moments = new TreeMap<>();
    for (String name : file.tensors().keySet()) {
      if (name.startsWith(prefix) && name.endsWith(WEIGHTS)) {
        String moment = name.substring(prefix.length(), name.length() - WEIGHTS.length());
        moments.put(moment, new Parameters(file.vector(name), file.vector(prefix + moment + BIASES)));
      }
    }
    return new OptimizerState(file.tensor(prefix + STEP, ElementType.I64).longs()[0], moments);
  }
}
