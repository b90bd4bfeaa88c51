package org.snn.draw.plan;

import org.snn.plan.Kernel;

/** What kernels are estimated to cost. */
@FunctionalInterface
public interface Estimate {

  /** Nanoseconds of a training step. */
  double nanos(Kernel kernel);
}
