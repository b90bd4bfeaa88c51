package org.snn.trainer.cuda;

import java.util.Arrays;
import java.util.List;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.loss.AnswerKind;
import org.snn.trainer.loss.OutputLayout;

/** What losses are computed from and into: {@code Outputs} in loss.cuh. */
final class OutputArrays {

  /** Bytes of {@code Figures} in loss.cuh. */
  static final int FIGURES_BYTES = 16;
  /** Bytes of {@code Outputs}. */
  static final int STRUCT_BYTES = 96;

  private final ExecutionPlan plan;
  private final StoreArrays store;
  private final int groups;
  private final DeviceArray neurons;
  private final DeviceArray groupStart;
  private final DeviceArray members;
  private final DeviceArray targets;
  private final DeviceArray losses;
  private final DeviceArray right;
  private final DeviceArray figures;

  /** The plan has a training specification. */
  OutputArrays(ExecutionPlan plan, StoreArrays store, DeviceMemory memory) {
    this.plan = plan;
    this.store = store;
    OutputLayout layout = OutputLayout.of(plan);
    List<int[]> softmax = layout.softmax();
    groups = softmax.size();
    int[] starts = new int[groups + 1];
    for (int group = 0; group < groups; group++) {
      starts[group + 1] = starts[group] + softmax.get(group).length;
    }
    neurons = memory.ints(layout.neurons());
    groupStart = memory.ints(starts);
    members = memory.ints(softmax.stream().flatMapToInt(Arrays::stream).toArray());
    targets = memory.allocate((long) Float.BYTES * layout.count() * store.stride());
    losses = memory.allocate((long) Double.BYTES * store.stride());
    right = memory.allocate((long) Integer.BYTES * store.stride());
    figures = memory.zeros(FIGURES_BYTES);
  }

  /** {@code Outputs}, as an argument; with slopes if training follows. */
  byte[] struct(boolean backward) {
    TrainingSpec training = plan.getTraining();
    AnswerKind kind = AnswerKind.of(training, plan.getOutputs().length);
    return new Struct().pointer(neurons).integer(plan.getOutputs().length).pointer(groupStart).pointer(members).integer(groups)
        .pointer(targets).pointer(backward ? store.slopes() : null).pointer(losses).pointer(right)
        .integer(training.getLoss().getValue()).integer(kind == AnswerKind.LARGEST ? 1 : 0)
        .integer(kind == AnswerKind.SIDES ? 1 : 0).precise(training.getHuberDelta()).bytes();
  }

  DeviceArray targets() {
    return targets;
  }

  DeviceArray figures() {
    return figures;
  }
}
