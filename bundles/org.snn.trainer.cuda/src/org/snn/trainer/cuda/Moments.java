package org.snn.trainer.cuda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jcuda.Pointer;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;

/** What the optimizer remembers. The first array holds the first moment or the velocity, the other one the second moment. */
final class Moments {

  private final List<String> names;
  private final DeviceArray[] weights = new DeviceArray[2];
  private final DeviceArray[] biases = new DeviceArray[2];
  private final int weightCount;
  private final int biasCount;

  Moments(ExecutionPlan plan, DeviceMemory memory) {
    names = OptimizerState.moments(plan.getTraining());
    weightCount = plan.getWeights();
    biasCount = plan.getNeurons();
    for (String name : names) {
      weights[place(name)] = memory.zeros((long) Float.BYTES * weightCount);
      biases[place(name)] = memory.zeros((long) Float.BYTES * biasCount);
    }
  }

  private static int place(String name) {
    return name.equals("second") ? 1 : 0;
  }

  /** Null where the optimizer keeps nothing. */
  DeviceArray[] weights() {
    return weights;
  }

  /** Likewise. */
  DeviceArray[] biases() {
    return biases;
  }

  Map<String, Parameters> copy() {
    Map<String, Parameters> moments = new LinkedHashMap<>();
    for (String name : names) {
      Parameters values = new Parameters(new float[weightCount], new float[biasCount]);
      weights[place(name)].copyTo(Pointer.to(values.weights()));
      biases[place(name)].copyTo(Pointer.to(values.biases()));
      moments.put(name, values);
    }
    return moments;
  }

  void set(Map<String, Parameters> moments) {
    for (String name : names) {
      Parameters values = moments.get(name);
      if (values == null) {
        throw new TrainingException("The optimizer state has %s but not '%s', which this optimizer keeps; resume with the "
            .formatted(moments.keySet(), name) + "optimizer of the checkpoint, or train anew.");
      }
      values.require(name, weightCount, biasCount);
      weights[place(name)].fill(Pointer.to(values.weights()));
      biases[place(name)].fill(Pointer.to(values.biases()));
    }
  }
}
