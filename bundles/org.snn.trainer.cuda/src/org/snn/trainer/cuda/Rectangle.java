package org.snn.trainer.cuda;

import org.snn.plan.DenseKernel;
import org.snn.plan.TriangularKernel;

/**
 * Targets that read the same successive sources: a dense kernel, or some rows of a chain and what is before them; {@code Dense} of
 * dense.cuh.
 *
 * @param firstRow number of the first of the rows in the chain, or -1
 */
record Rectangle(int firstTarget, int targets, int firstSource, int sources, int firstWeight, int firstRow) {

  static Rectangle of(DenseKernel kernel) {
    return new Rectangle(kernel.getFirstTarget(), kernel.getTargets(), kernel.getFirstSource(), kernel.getSources(),
        kernel.getFirstWeight(), -1);
  }

  /** All of a chain; only for its gradient, which knows the diagonal. */
  static Rectangle of(TriangularKernel chain) {
    return new Rectangle(chain.getFirstTarget(), chain.getTargets(), chain.getFirstTarget(), chain.getTargets(), chain.getFirstWeight(),
        0);
  }

  /** What some rows of a chain read of the rows before them. */
  static Rectangle before(TriangularKernel chain, int firstRow, int rows) {
    return new Rectangle(chain.getFirstTarget() + firstRow, rows, chain.getFirstTarget(), firstRow, chain.getFirstWeight(), firstRow);
  }

  byte[] struct() {
    return new Struct().integer(firstTarget).integer(targets).integer(firstSource).integer(sources).integer(firstWeight)
        .integer(firstRow).bytes();
  }
}
