package org.snn.trainer.cpu.kernel;

import java.util.Arrays;
import org.snn.trainer.layout.KernelRows;

/** Cuts the rows of a kernel into parts of about equal work for the threads. */
public final class RowParts {

  private static final int SLOTS = 4096;

  private RowParts() {
  }

  /** Part {@code p} has the rows {@code bounds[p] .. bounds[p+1]-1}; rows without entries make no part. */
  public static int[] bounds(KernelRows rows) {
    int[] bounds = new int[rows.rows() + 1];
    int parts = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.slot(row + 1) - rows.slot(bounds[parts]) >= SLOTS || row == rows.rows() - 1) {
        bounds[++parts] = row + 1;
      }
    }
    return Arrays.copyOf(bounds, parts + 1);
  }
}
