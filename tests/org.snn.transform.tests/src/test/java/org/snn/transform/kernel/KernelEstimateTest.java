package org.snn.transform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.plan.DenseKernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;

/** Estimates are what docs/plan.md says. Costs are powers of ten apart, so that a sum shows what was counted. */
class KernelEstimateTest {

  private static final double DENSE_CONNECTION = 1;
  private static final double DENSE_SIDE = 1e-3;
  private static final double SPARSE_CONNECTION = 1e3;
  private static final double ROW = 1e6;
  private static final double PADDED_SLOT = 7;
  private static final double KERNEL = 1e9;

  private final KernelEstimate estimate = new KernelEstimate(
      new KernelCosts(DENSE_CONNECTION, DENSE_SIDE, SPARSE_CONNECTION, ROW, PADDED_SLOT, KERNEL, "test"));

  @Test
  void dense() {
    DenseKernel kernel = PlanFactory.eINSTANCE.createDenseKernel();
    kernel.setSources(30);
    kernel.setTargets(20);
    assertThat(estimate.nanos(kernel)).isCloseTo(1_000_000_600.05, within(1e-6));
  }

  @Test
  void sparse() {
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    kernel.setConnections(45);
    kernel.setTargets(6);
    assertThat(estimate.nanos(kernel)).isEqualTo(1_006_045_000);
  }

  @Test
  void padded() {
    PaddedKernel kernel = PlanFactory.eINSTANCE.createPaddedKernel();
    kernel.setWidth(5);
    kernel.setTargets(6);
    assertThat(estimate.nanos(kernel)).isEqualTo(1_006_000_210);
  }

  /** Each connection is in one block, whatever the number of rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 100, 50_000})
  void triangular(int neurons) {
    TriangularKernel kernel = PlanFactory.eINSTANCE.createTriangularKernel();
    kernel.setTargets(neurons);
    double blocks = Math.ceil(neurons / 16.0);
    double before = 16 * blocks * (blocks - 1) / 2;
    double expected = KERNEL * (neurons + blocks) + DENSE_CONNECTION * neurons * (neurons - 1.0) / 2 + DENSE_SIDE * (before + neurons);
    assertThat(estimate.nanos(kernel)).isCloseTo(expected, within(1e-12 * expected));
  }
}
