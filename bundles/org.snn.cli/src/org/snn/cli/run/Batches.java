package org.snn.cli.run;

import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;

/** How data falls into batches. */
public final class Batches {

  private Batches() {
  }

  /** Samples of the largest batch that there will be, in training or evaluation: no more than a split has. */
  public static int largest(ExecutionPlan plan, DataSplits data) {
    int samples = Math.max(data.train().samples(), Math.max(data.validation().samples(), data.test().samples()));
    return Math.min(plan.getTraining().getBatch(), samples);
  }

  /** Steps of an epoch. */
  public static int perEpoch(ExecutionPlan plan, DataSplits data) {
    int batch = Math.min(plan.getTraining().getBatch(), data.train().samples());
    return (data.train().samples() + batch - 1) / batch;
  }
}
