package org.snn.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.kernel.KernelCosts;

/** With times that are made up from known costs. */
class CostFitTest {

  private static final double SHARED = 70_000;
  private static final KernelCosts KNOWN = new KernelCosts(1.5, 22, 6, 11, 8, 90, "test");

  private final List<ExecutionPlan> plans = TrialPlans.all();

  /** Seconds of a step. */
  private double[] times(double shared, double dense, double side, double sparse, double row, double slot, double kernel) {
    double[] costs = {dense, side, sparse, row, slot, kernel};
    return plans.stream().mapToDouble(plan -> {
      double nanos = shared;
      for (int i = 0; i < costs.length; i++) {
        nanos += CostFit.counts(plan)[i] * costs[i];
      }
      return nanos * 1e-9;
    }).toArray();
  }

  private static void assertAlike(KernelCosts costs, double tolerance) {
    assertThat(costs.denseConnection() / KNOWN.denseConnection()).isCloseTo(1, within(tolerance));
    assertThat(costs.denseSide() / KNOWN.denseSide()).isCloseTo(1, within(tolerance));
    assertThat(costs.sparseConnection() / KNOWN.sparseConnection()).isCloseTo(1, within(tolerance));
    assertThat(costs.row() / KNOWN.row()).isCloseTo(1, within(tolerance));
    assertThat(costs.paddedSlot() / KNOWN.paddedSlot()).isCloseTo(1, within(tolerance));
    assertThat(costs.kernel() / KNOWN.kernel()).isCloseTo(1, within(tolerance));
  }

  @Test
  void findsTheCostsThatTheTimesAreMadeOf() {
    assertAlike(CostFit.fit(plans, times(SHARED, 1.5, 22, 6, 11, 8, 90), "test"), 1e-6);
  }

  /** What all trials share is most of some of them, and so what disturbs it weighs most on the smallest costs: that of a row. */
  @Test
  void aDisturbanceOfATenthOfAPercentChangesNoCostByMoreThanATenth() {
    double[] times = times(SHARED, 1.5, 22, 6, 11, 8, 90);
    for (int i = 0; i < times.length; i++) {
      times[i] *= i % 2 == 0 ? 1.001 : 0.999;
    }
    assertAlike(CostFit.fit(plans, times, "test"), 0.1);
  }

  @Test
  void costsOfPaddedSlotsAndSparseConnectionsThatAreNearlyEqualAreEqual() {
    KernelCosts costs = CostFit.fit(plans, times(SHARED, 1.5, 22, 6, 11, 7, 90), "test");
    assertThat(costs.paddedSlot()).isEqualTo(costs.sparseConnection()).isCloseTo(6.5, within(1e-6));
  }

  @Test
  void timesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> CostFit.fit(plans, times(SHARED, 1.5, 22, 6, -3, 8, 90), "test"))
        .isInstanceOf(CalibrationException.class).hasMessageContaining("row").hasMessageContaining("calibrate again");
    double[] times = times(SHARED, 1.5, 22, 6, 11, 8, 90);
    times[3] = Double.NaN;
    assertThatThrownBy(() -> CostFit.fit(plans, times, "test")).isInstanceOf(CalibrationException.class);
  }
}
