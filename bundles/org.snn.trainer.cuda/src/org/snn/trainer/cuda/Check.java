package org.snn.trainer.cuda;

import java.util.List;

/**
 * One check of {@link SelfTest}.
 *
 * @param name what was computed
 * @param kernels the kernels that no check before has used
 * @param difference largest difference from the CPU, over the largest value of its kind
 * @param allowed how much of it rounding explains
 */
public record Check(String name, List<String> kernels, double difference, double allowed) {

  /** Whether device and CPU agree. */
  public boolean passed() {
    return difference <= allowed;
  }
}
