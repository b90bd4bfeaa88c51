package org.snn.trainer.cpu.optimizer;

import java.util.List;

/** An update rule, applied to any stretch of any parameter array. All of them follow PyTorch's formulas. */
public interface Optimizer {

  /** Names of the arrays that it keeps for each array of parameters, all starting at 0. */
  List<String> moments();

  /** Sets what is the same for all parameters of one step; {@code step} counts from 1. */
  void begin(double rate, long step);

  /**
   * Updates {@code values[at .. at+count-1]} and the same stretch of each moment by {@code gradient[from ..]}. Threads may
   * call it at the same time for different stretches.
   */
  void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count);
}
