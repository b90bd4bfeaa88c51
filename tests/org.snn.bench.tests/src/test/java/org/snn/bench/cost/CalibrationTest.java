package org.snn.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.kernel.KernelCosts;

class CalibrationTest {

  private double told;

  /** So short that the costs may be nonsense; then it must say so. */
  @Test
  void ends() {
    try {
      KernelCosts costs = new Calibration(new CpuBackend(), 1e-4, 3, spent -> told += spent).measure("test");
      assertThat(costs.from()).isEqualTo("test");
      assertThat(List.of(costs.denseConnection(), costs.sparseConnection(), costs.paddedSlot())).allMatch(cost -> cost > 0);
    } catch (CalibrationException disturbed) {
      assertThat(disturbed).hasMessageContaining("calibrate again");
    }
    assertThat(told).isPositive();
  }

  @Test
  void trialsHaveEveryKindThatCostsAreKnownOf() {
    List<String> kinds = TrialPlans.all().stream().map(CalibrationTest::kinds).toList();
    assertThat(kinds).startsWith("").contains("dense", "sparse", "padded");
  }

  private static String kinds(ExecutionPlan plan) {
    return String.join(" ", plan.getPseudoLayers().get(1).getKernels().stream().map(Kernel::kind).distinct().toList());
  }
}
