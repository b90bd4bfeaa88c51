package org.snn.trainer.cpu.kernel;

import java.util.Arrays;
import org.snn.plan.SparseKernel;

/**
 * The rule for sparse kernels with so many connections that they are computed as dense ones with zeros: then each source that
 * is read serves several targets, and that costs less than to read them one by one (docs/performance.md). What is stored
 * stays sparse. A property of the plan alone, since sums over the batch have another order then.
 */
public final class FilledRows {

  /** From this share of possible connections on it pays. */
  private static final double DENSITY = 0.25;
  /** Smaller kernels are not worth the zeros around them. */
  private static final int LEAST_TARGETS = 8;
  private static final int LEAST_SOURCES = 32;

  private FilledRows() {
  }

  /** Whether the kernel is computed so. */
  public static boolean pay(SparseKernel kernel) {
    int[] source = kernel.getSource();
    if (kernel.getTargets() < LEAST_TARGETS || source.length == 0) {
      return false;
    }
    int first = Arrays.stream(source).min().getAsInt();
    int sources = Arrays.stream(source).max().getAsInt() + 1 - first;
    return sources >= LEAST_SOURCES && source.length >= DENSITY * kernel.getTargets() * sources && ascending(kernel);
  }

  /** Terms are added in the order of the slots, and a dense row has that of the sources. */
  private static boolean ascending(SparseKernel kernel) {
    int[] source = kernel.getSource();
    for (int row = 0; row < kernel.getTargets(); row++) {
      for (int entry = kernel.getRowStart()[row] + 1; entry < kernel.getRowStart()[row + 1]; entry++) {
        if (source[entry] <= source[entry - 1]) {
          return false;
        }
      }
    }
    return true;
  }
}
