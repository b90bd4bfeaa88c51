package org.snn.draw.plan;

import java.util.OptionalDouble;
import org.snn.plan.Kernel;

/** What kernels are estimated to cost. */
@FunctionalInterface
public interface Estimate {

  /** Nanoseconds of a training step; empty if nobody knows. */
  OptionalDouble nanos(Kernel kernel);
}
