package org.snn.trainer.cpu;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFactory;
import org.snn.plan.TrainingSpec;

/** Training specifications with the usual numbers. */
public final class TestTraining {

  private TestTraining() {
  }

  public static TrainingSpec of(Loss loss, OptimizerKind optimizer) {
    TrainingSpec training = PlanFactory.eINSTANCE.createTrainingSpec();
    training.setLoss(loss);
    training.setOptimizer(optimizer);
    training.setRate(0.01);
    training.setBeta1(0.9);
    training.setBeta2(0.999);
    training.setEpsilon(1e-8);
    training.setDecay(0.99);
    return training;
  }

  public static ExecutionPlan with(ExecutionPlan plan, TrainingSpec training) {
    plan.setTraining(training);
    return plan;
  }
}
