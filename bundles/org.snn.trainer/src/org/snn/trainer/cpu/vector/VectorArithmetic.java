package org.snn.trainer.cpu.vector;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import org.eclipse.emf.ecore.EClass;
import org.snn.plan.Activation;
import org.snn.plan.DenseKernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanPackage;
import org.snn.plan.SparseKernel;
import org.snn.plan.TrainingSpec;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.BiasGradient;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.FilledRows;
import org.snn.trainer.cpu.kernel.KernelFactory;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.optimizer.Optimizer;
import org.snn.trainer.layout.SourceIndex;

/**
 * Arithmetic with vectors of sixteen or eight floats; every sum keeps the order that {@link Store#LANES} states, so results
 * have the same bits on every machine. This package alone is linked against jdk.incubator.vector.
 */
public final class VectorArithmetic implements Arithmetic {

  private final Arithmetic twin;

  /** @param twin computes what has no vector form */
  public VectorArithmetic(Arithmetic twin) {
    this.twin = twin;
  }

  /** Whether this machine has vector registers for eight floats. */
  public static boolean fits() {
    return FloatVector.SPECIES_PREFERRED.length() >= 8;
  }

  @Override
  public int width() {
    return Lanes.L;
  }

  @Override
  public Map<EClass, KernelFactory> kernels() {
    return Map.of(
        PlanPackage.Literals.DENSE_KERNEL,
        (kernel, store, activations) -> new VectorDense((DenseKernel) kernel, store),
        PlanPackage.Literals.SPARSE_KERNEL,
        (kernel, store, activations) -> sparse((SparseKernel) kernel, store),
        PlanPackage.Literals.PADDED_KERNEL,
        (kernel, store, activations) -> VectorIndexed.of((PaddedKernel) kernel, store),
        PlanPackage.Literals.TRIANGULAR_KERNEL,
        (kernel, store, activations) -> new VectorTriangle((TriangularKernel) kernel, store, activations));
  }

  private static ConnectionKernel sparse(SparseKernel kernel, Store store) {
    return FilledRows.pay(kernel) ? new VectorFilled(kernel, store) : VectorIndexed.of(kernel, store);
  }

  @Override
  public SourceGather gather(SourceIndex index, Store store) {
    return new VectorGather(index, store);
  }

  @Override
  public BiasGradient biases(Store store) {
    return (first, count, samples, buffer, scratch) -> {
      VectorDots sums = new VectorDots(scratch);
      for (int i = 0; i < count; i++) {
        buffer[i] = sums.sum(store.deltas(), store.row(first + i), store.columns(samples));
      }
    };
  }

  @Override
  public ActivationFunction activation(Activation activation) {
    if (activation == Activation.SOFTMAX) {
      return new VectorSoftmax(twin.activation(activation));
    }
    ActivationFunction function = VectorFunctions.FUNCTIONS.get(activation);
    return function == null ? twin.activation(activation) : function;
  }

  @Override
  public Optimizer optimizer(TrainingSpec training) {
    Optimizer rest = twin.optimizer(training);
    return switch (training.getOptimizer()) {
      case SGD -> new VectorSgd(training, rest);
      case ADAM -> new VectorAdam(training, false, rest);
      case ADAMW -> new VectorAdam(training, true, rest);
      case RMSPROP -> new VectorRmsprop(training, rest);
    };
  }
}
