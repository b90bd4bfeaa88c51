package org.snn.interop.onnx;

import java.util.Arrays;

/**
 * How lists of sources are put into blocks, each filled up to its longest list: such that slots and nodes together cost least. By
 * dynamic programming over the lengths that occur; of n connections these are at most sqrt(2 n), so it takes O(n).
 *
 * @param ends the end of each block, as an index into the lists
 * @param cost of all blocks, in nanoseconds
 */
record ListBlocks(int[] ends, double cost) {

  /** Gather, Mul and ReduceSum. */
  private static final int NODES = 3;

  /** Of lists of these lengths, ascending. */
  static ListBlocks of(int[] lengths) {
    int[] runs = runs(lengths);
    double[] least = new double[runs.length + 1];
    int[] from = new int[runs.length + 1];
    for (int run = 1; run <= runs.length; run++) {
      least[run] = Double.POSITIVE_INFINITY;
      for (int begin = 0; begin < run; begin++) {
        long lists = runs[run - 1] - (begin == 0 ? 0 : runs[begin - 1]);
        double cost = least[begin] + NODES * Costs.NODE + lists * width(lengths[runs[run - 1] - 1]) * Costs.SPARSE;
        if (cost < least[run]) {
          least[run] = cost;
          from[run] = begin;
        }
      }
    }
    int[] ends = new int[runs.length];
    int blocks = 0;
    for (int run = runs.length; run > 0; run = from[run]) {
      ends[blocks++] = runs[run - 1];
    }
    ends = Arrays.copyOf(ends, blocks);
    Arrays.sort(ends);
    return new ListBlocks(ends, least[runs.length]);
  }

  /** Slots of a block whose longest list has this length: a block is never empty. */
  static int width(int longest) {
    return Math.max(1, longest);
  }

  /** Where each run of equal lengths ends. */
  private static int[] runs(int[] lengths) {
    int[] ends = new int[lengths.length];
    int count = 0;
    for (int i = 1; i <= lengths.length; i++) {
      if (i == lengths.length || lengths[i] != lengths[i - 1]) {
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }
}
