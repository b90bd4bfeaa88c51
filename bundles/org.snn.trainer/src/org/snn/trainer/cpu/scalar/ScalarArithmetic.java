package org.snn.trainer.cpu.scalar;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.snn.plan.Activation;
import org.snn.plan.PlanPackage;
import org.snn.plan.SparseKernel;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.activation.Elementwise;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.BiasGradient;
import org.snn.trainer.cpu.kernel.FilledRows;
import org.snn.trainer.cpu.kernel.KernelFactory;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.optimizer.Optimizer;
import org.snn.trainer.layout.RowKinds;
import org.snn.trainer.layout.SourceIndex;

/** The plain arithmetic: one value at a time, never tuned; it says what the results are. */
public final class ScalarArithmetic implements Arithmetic {

  private static final int WIDTH = 8;
  private static final KernelFactory SCATTERED =
      (kernel, store, activations) -> new ScalarRows(RowKinds.of(kernel), store, false);
  private static final KernelFactory GATHERED =
      (kernel, store, activations) -> new ScalarRows(RowKinds.of(kernel), store, true);
  private static final KernelFactory SPARSE =
      (kernel, store, activations) -> new ScalarRows(RowKinds.of(kernel), store, !FilledRows.pay((SparseKernel) kernel));
  private static final KernelFactory TRIANGLE =
      (kernel, store, activations) -> new ScalarTriangle(RowKinds.of(kernel), store, activations);

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public Map<EClass, KernelFactory> kernels() {
    return Map.of(
        PlanPackage.Literals.DENSE_KERNEL, SCATTERED,
        PlanPackage.Literals.SPARSE_KERNEL, SPARSE,
        PlanPackage.Literals.PADDED_KERNEL, GATHERED,
        PlanPackage.Literals.TRIANGULAR_KERNEL, TRIANGLE);
  }

  @Override
  public SourceGather gather(SourceIndex index, Store store) {
    return new ScalarGather(index, store);
  }

  @Override
  public BiasGradient biases(Store store) {
    return (first, count, samples, buffer, scratch) -> {
      for (int i = 0; i < count; i++) {
        buffer[i] = LaneSum.sum(store.deltas(), store.row(first + i), samples);
      }
    };
  }

  @Override
  public ActivationFunction activation(Activation activation) {
    return activation == Activation.SOFTMAX ? new ScalarSoftmax()
        : new ScalarActivation(Elementwise.FUNCTIONS.get(activation));
  }

  @Override
  public Optimizer optimizer(TrainingSpec training) {
    return switch (training.getOptimizer()) {
      case SGD -> new ScalarSgd(training);
      case ADAM -> new ScalarAdam(training, false);
      case ADAMW -> new ScalarAdam(training, true);
      case RMSPROP -> new ScalarRmsprop(training);
    };
  }
}
