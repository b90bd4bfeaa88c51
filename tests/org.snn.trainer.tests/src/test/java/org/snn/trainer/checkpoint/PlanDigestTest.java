package org.snn.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;

class PlanDigestTest {

  @Test
  void anotherSourceOfOneConnectionIsAnotherNetwork() {
    assertThat(PlanDigest.of(plan(0, 2))).isEqualTo(PlanDigest.of(plan(0, 2))).isNotEqualTo(PlanDigest.of(plan(0, 1)));
  }

  @Test
  void whereThePlanCameFromDoesNotCount() {
    ExecutionPlan elsewhere = plan(0, 2);
    elsewhere.setSource("file:/elsewhere.snn");
    elsewhere.getPseudoLayers().get(0).getKernels().get(0).setReason("another");
    assertThat(PlanDigest.of(elsewhere)).isEqualTo(PlanDigest.of(plan(0, 2)));
  }

  private static ExecutionPlan plan(int... sources) {
    ExecutionPlan plan = PlanFactory.eINSTANCE.createExecutionPlan();
    PseudoLayer layer = PlanFactory.eINSTANCE.createPseudoLayer();
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    kernel.setSource(sources);
    layer.getKernels().add(kernel);
    plan.getPseudoLayers().add(layer);
    return plan;
  }
}
