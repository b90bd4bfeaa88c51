package org.snn.trainer.layout;

import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.ecore.EClass;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanPackage;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.TrainingException;

/** The kernel kinds whose weights belong to single connections, and how to read each as rows. */
public final class RowKinds {

  private static final Map<EClass, Function<Kernel, KernelRows>> KINDS = Map.of(
      PlanPackage.Literals.DENSE_KERNEL, kernel -> DenseRows.of((DenseKernel) kernel),
      PlanPackage.Literals.SPARSE_KERNEL, kernel -> SparseRows.of((SparseKernel) kernel),
      PlanPackage.Literals.PADDED_KERNEL, kernel -> PaddedRows.of((PaddedKernel) kernel),
      PlanPackage.Literals.TRIANGULAR_KERNEL, kernel -> TriangularRows.of((TriangularKernel) kernel));

  private RowKinds() {
  }

  /**
   * The kernel as rows.
   *
   * @throws TrainingException if the kind is not known
   */
  public static KernelRows of(Kernel kernel) {
    Function<Kernel, KernelRows> kind = KINDS.get(kernel.eClass());
    if (kind == null) {
      throw new TrainingException("Kernel kind '%s' is not known to this trainer; plan the network again with this version."
          .formatted(kernel.eClass().getName()));
    }
    return kind.apply(kernel);
  }
}
