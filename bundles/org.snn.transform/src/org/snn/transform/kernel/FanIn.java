package org.snn.transform.kernel;

import org.snn.plan.PseudoLayer;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.TriangleBlock;
import org.snn.transform.number.Numbering;

/** Number of connections into each neuron. */
final class FanIn {

  private final int[] fanIn;
  private final int[] declared;

  private FanIn(int[] fanIn, int[] declared) {
    this.fanIn = fanIn;
    this.declared = declared;
  }

  /** Counts by row of a block, not by connection: O(neurons + targets of blocks). */
  static FanIn of(Expansion expansion, Numbering numbering) {
    int[] fanIn = new int[expansion.declaration().neurons()];
    for (Block block : expansion.blocks()) {
      if (block instanceof DenseBlock dense) {
        for (int target = dense.firstTarget(); target <= dense.lastTarget(); target++) {
          fanIn[target] += dense.sources();
        }
      } else if (block instanceof TriangleBlock triangle) {
        for (int i = 1; i < triangle.neurons(); i++) {
          fanIn[triangle.first() + i] += i;
        }
      } else if (block instanceof EdgeBlock edges) {
        for (int row = 0; row < edges.rows(); row++) {
          fanIn[edges.target(row)] += edges.length(row);
        }
      }
    }
    return new FanIn(fanIn, numbering.declared());
  }

  void fill(PseudoLayer layer) {
    long sum = 0;
    int min = Integer.MAX_VALUE;
    int max = 0;
    for (int neuron = layer.getFirstNeuron(); neuron < layer.getFirstNeuron() + layer.getNeurons(); neuron++) {
      int count = fanIn[declared[neuron]];
      sum += count;
      min = Math.min(min, count);
      max = Math.max(max, count);
    }
    layer.setConnections(sum);
    layer.setFanInMin(min);
    layer.setFanInMax(max);
    layer.setFanInMean((double) sum / layer.getNeurons());
  }
}
