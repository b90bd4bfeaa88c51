package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;

/**
 * Successive neurons, cut into shares of about equal work.
 *
 * @param bounds share {@code i} has the neurons {@code bounds[i] .. bounds[i + 1] - 1}
 */
record Shares(int[] bounds) {

  /** The targets of a pseudo-layer, by their connections. */
  static Shares ofTargets(PseudoLayer layer, int shares) {
    long[] work = new long[layer.getNeurons()];
    Arrays.fill(work, 1);
    for (Kernel kernel : layer.getKernels()) {
      KernelRows rows = RowKinds.of(kernel);
      for (int row = 0; row < rows.rows(); row++) {
        work[rows.target(row) - layer.getFirstNeuron()] += rows.length(row);
      }
    }
    return cut(layer.getFirstNeuron(), work, shares);
  }

  /** The neurons between the inputs and a pseudo-layer, by their connections to its dense kernels. */
  static Shares ofSources(PseudoLayer layer, int inputs, int shares) {
    long[] work = new long[layer.getFirstNeuron() - inputs];
    for (Kernel kernel : layer.getKernels()) {
      if (kernel instanceof DenseKernel dense) {
        int first = Math.max(inputs, dense.getFirstSource());
        for (int source = first; source < dense.getFirstSource() + dense.getSources(); source++) {
          work[source - inputs] += dense.getTargets();
        }
      }
    }
    return cut(inputs, work, shares);
  }

  /** Evenly. */
  static Shares of(int first, int end, int shares) {
    long[] work = new long[end - first];
    Arrays.fill(work, 1);
    return cut(first, work, shares);
  }

  private static Shares cut(int first, long[] work, int shares) {
    long all = LongStream.of(work).sum();
    int[] bounds = new int[shares + 1];
    bounds[0] = first;
    int next = 0;
    long done = 0;
    for (int share = 1; share <= shares; share++) {
      while (next < work.length && (share == shares || done + work[next] / 2 < all * share / shares)) {
        done += work[next++];
      }
      bounds[share] = first + next;
    }
    return new Shares(bounds);
  }

  int first(int share) {
    return bounds[share];
  }

  int end(int share) {
    return bounds[share + 1];
  }

  /** Cuts for each pseudo-layer. */
  static List<Shares> targets(List<PseudoLayer> layers, int shares) {
    return layers.stream().map(layer -> ofTargets(layer, shares)).toList();
  }

  /** Cuts of the sources of each pseudo-layer. */
  static List<Shares> sources(List<PseudoLayer> layers, int inputs, int shares) {
    return layers.stream().map(layer -> ofSources(layer, inputs, shares)).toList();
  }
}
