package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snn.transform.Planning;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.TriangleBlock;
import org.snn.transform.level.Chain;

/**
 * The blocks of a network, cut so that each piece is in one pseudo-layer and its neurons are successive in the plan; what
 * is too small for that becomes single connections. These are not held but found again, by cutting once more: once to count
 * them, and once by who wants them.
 */
final class Pieces {

  /** A block that falls into more pieces than this is irregular: its small pieces become single connections at once. */
  private static final int FEW = 16;

  private final Planning planning;
  private final Runs runs;
  private final CostModel costs;
  private final boolean keepBlocks;
  private final Set<Chain> chains;
  private final List<List<Rect>> rects = new ArrayList<>();
  private final List<Rect> dissolved = new ArrayList<>();
  private final int[] chainOrigin;
  private final int[] singles;
  private boolean weighted;

  /** Takes single connections, in the numbers of the plan but for those of a list; of several into one target in any order. */
  interface Singles {

    /** Successive sources. */
    void run(int firstSource, int sources, int target, int origin);

    /** The sources of one row of a list, which are in the order of declaration. */
    void row(EdgeBlock list, int row, int target, int origin);
  }

  /** Counts single connections by target. */
  private final class Count implements Singles {
    @Override
    public void run(int firstSource, int sources, int target, int origin) {
      singles[target] += sources;
    }

    @Override
    public void row(EdgeBlock list, int row, int target, int origin) {
      singles[target] += list.length(row);
      weighted |= list.weighted();
    }
  }

  private Pieces(Planning planning) {
    this.planning = planning;
    this.runs = new Runs(planning.numbering());
    this.costs = new CostModel(planning.options().costs());
    this.keepBlocks = planning.options().kernels().keepsRegular();
    this.chains = new HashSet<>(planning.schedule().chains());
    int layers = planning.numbering().layers().size();
    for (int i = 0; i < layers; i++) {
      rects.add(new ArrayList<>(2));
    }
    this.chainOrigin = new int[layers];
    Arrays.fill(chainOrigin, -1);
    this.singles = new int[planning.numbering().planned().length];
  }

  static Pieces of(Planning planning) {
    Pieces pieces = new Pieces(planning);
    Count count = pieces.new Count();
    pieces.cut(count, true);
    for (int layer = 0; layer < pieces.rects.size(); layer++) {
      pieces.join(layer);
    }
    pieces.dissolve(count);
    return pieces;
  }

  /** Complete blocks of a layer. */
  List<Rect> rects(int layer) {
    return rects.get(layer);
  }

  /** Origin of the connections within a chain; -1 if the layer is none. */
  int chainOrigin(int layer) {
    return chainOrigin[layer];
  }

  /** For each neuron of the plan the number of all other connections into it. */
  int[] singles() {
    return singles;
  }

  /** Whether any of them has a starting weight. */
  boolean weighted() {
    return weighted;
  }

  /** Gives all other connections. */
  void forEachSingle(Singles visitor) {
    cut(visitor, false);
    dissolved.forEach(rect -> dissolve(rect, visitor));
  }

  /** @param collect whether complete pieces are to be kept */
  private void cut(Singles visitor, boolean collect) {
    List<Block> blocks = planning.expansion().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      cut(i, blocks.get(i), visitor, collect);
    }
  }

  private void cut(int index, Block block, Singles visitor, boolean collect) {
    int origin = planning.origins().of(index, block.firstTarget());
    if (block instanceof DenseBlock dense) {
      cutDense(dense.firstSource(), dense.sources(), dense.firstTarget(), dense.targets(), origin, visitor, collect);
    } else if (block instanceof TriangleBlock triangle) {
      cutTriangle(triangle, origin, visitor, collect);
    } else if (block instanceof EdgeBlock list) {
      for (int row = 0; row < list.rows(); row++) {
        int target = list.target(row);
        visitor.row(list, row, runs.planned(target), planning.origins().of(index, target));
      }
    }
  }

  private void cutTriangle(TriangleBlock triangle, int origin, Singles visitor, boolean collect) {
    if (chains.contains(new Chain(triangle.first(), triangle.neurons()))) {
      chainOrigin[runs.layerOf(runs.planned(triangle.first()))] = origin;
      return;
    }
    for (int i = 1; i < triangle.neurons(); i++) {
      cutDense(triangle.first(), i, triangle.first() + i, 1, origin, visitor, collect);
    }
  }

  private void cutDense(int firstSource, int sources, int firstTarget, int targets, int origin, Singles visitor, boolean collect) {
    List<Runs.Run> sourceRuns = runs.sources(firstSource, sources);
    List<Runs.Run> targetRuns = runs.targets(firstTarget, targets);
    boolean few = (long) sourceRuns.size() * targetRuns.size() <= FEW;
    for (Runs.Run target : targetRuns) {
      for (Runs.Run source : sourceRuns) {
        if (!keepBlocks || !few && !costs.densePays(source.size(), target.size())) {
          singly(source, target, origin, visitor);
        } else if (collect) {
          rects.get(runs.layerOf(target.first()))
              .add(Rect.of(source.first(), source.size(), target.first(), target.size(), origin));
        }
      }
    }
  }

  private static void singly(Runs.Run source, Runs.Run target, int origin, Singles visitor) {
    for (int t = target.first(); t < target.first() + target.size(); t++) {
      visitor.run(source.first(), source.size(), t, origin);
    }
  }

  private void join(int layer) {
    rects.get(layer).sort(Comparator.comparingInt(Rect::firstTarget).thenComparingInt(Rect::targets)
        .thenComparingInt(Rect::firstSource));
    rects.set(layer, Rect.joined(rects.get(layer)));
  }

  /** Turns blocks that are not worth a dense kernel into single connections. */
  private void dissolve(Singles count) {
    boolean[] any = new boolean[rects.size()];
    for (int neuron = planning.numbering().inputs(); neuron < singles.length; neuron++) {
      any[runs.layerOf(neuron)] |= singles[neuron] > 0;
    }
    for (int layer = 0; layer < rects.size(); layer++) {
      List<Rect> small = rects.get(layer).stream().filter(this::small).toList();
      if (!small.isEmpty() && (any[layer] || costs.sparsePays(small))) {
        rects.get(layer).removeIf(this::small);
        small.forEach(rect -> dissolve(rect, count));
        dissolved.addAll(small);
      }
    }
  }

  /** Whether a sparse kernel that is there anyway would compute it more cheaply. */
  private boolean small(Rect rect) {
    return !costs.densePays(rect.sources(), rect.targets());
  }

  private static void dissolve(Rect rect, Singles visitor) {
    int source = rect.firstSource();
    for (Rect.Part part : rect.parts()) {
      singly(new Runs.Run(source, part.sources()), new Runs.Run(rect.firstTarget(), rect.targets()), part.origin(), visitor);
      source += part.sources();
    }
  }
}
