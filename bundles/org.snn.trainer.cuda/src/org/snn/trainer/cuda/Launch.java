package org.snn.trainer.cuda;

/**
 * One run of a kernel.
 *
 * @param kernel its name in snn.cu
 * @param gridX blocks in the first direction
 * @param gridY in the second
 * @param gridZ in the third
 * @param warps warps of a block
 * @param arguments bytes of each argument
 */
record Launch(String kernel, int gridX, int gridY, int gridZ, int warps, byte[]... arguments) {

  static final int WARP = 32;
  /** Warps of most blocks. */
  static final int WARPS = 8;
  /** Warps of the largest ones. */
  static final int MOST_WARPS = 16;

  /** Blocks in the second direction that every device takes; in the first there are enough. */
  private static final int MOST_ROWS = 65_535;

  /** @throws CudaException if no device takes so many blocks */
  Launch {
    if (gridY > MOST_ROWS) {
      throw new CudaException("The batch or the network is too large for CUDA ('%s' takes %,d rows of blocks, devices have %,d); "
          .formatted(kernel, gridY, MOST_ROWS) + "use a smaller batch, or --device cpu.");
    }
  }

  /** With blocks of the usual size. */
  static Launch of(String kernel, int gridX, int gridY, byte[]... arguments) {
    return new Launch(kernel, gridX, gridY, 1, WARPS, arguments);
  }

  /** The same on a grid of several layers. */
  Launch layered(int layers) {
    return new Launch(kernel, gridX, gridY, layers, warps, arguments);
  }

  /** Blocks that it takes. */
  static int blocks(long things, int each) {
    return Math.toIntExact((things + each - 1) / each);
  }
}
