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
 * is too small for that becomes single connections.
 */
final class Pieces {

  /** A block that falls into more pieces than this is irregular: its small pieces become single connections at once. */
  private static final int FEW = 16;

  private final Planning planning;
  private final Runs runs;
  private final boolean keepBlocks;
  private final Set<Chain> chains;
  private final List<List<Rect>> rects = new ArrayList<>();
  private final int[] chainOrigin;
  private final Edges edges = new Edges();

  private Pieces(Planning planning) {
    this.planning = planning;
    this.runs = new Runs(planning.numbering());
    this.keepBlocks = planning.options().kernels().keepsRegular();
    this.chains = new HashSet<>(planning.schedule().chains());
    int layers = planning.numbering().layers().size();
    for (int i = 0; i < layers; i++) {
      rects.add(new ArrayList<>(2));
    }
    this.chainOrigin = new int[layers];
    Arrays.fill(chainOrigin, -1);
  }

  static Pieces of(Planning planning) {
    Pieces pieces = new Pieces(planning);
    List<Block> blocks = planning.expansion().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      pieces.add(i, blocks.get(i));
    }
    for (int layer = 0; layer < pieces.rects.size(); layer++) {
      pieces.join(layer);
    }
    pieces.dissolve();
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

  /** All other connections. */
  Edges edges() {
    return edges;
  }

  private void add(int index, Block block) {
    int origin = planning.origins().of(index, block.firstTarget());
    if (block instanceof DenseBlock dense) {
      addDense(dense.firstSource(), dense.sources(), dense.firstTarget(), dense.targets(), origin);
    } else if (block instanceof TriangleBlock triangle) {
      addTriangle(triangle, origin);
    } else if (block instanceof EdgeBlock list) {
      for (int i = 0; i < list.size(); i++) {
        edges.add(runs.planned(list.source(i)), runs.planned(list.target(i)),
            planning.origins().of(index, list.target(i)), list.weight(i));
      }
    }
  }

  private void addTriangle(TriangleBlock triangle, int origin) {
    if (chains.contains(new Chain(triangle.first(), triangle.neurons()))) {
      chainOrigin[runs.layerOf(runs.planned(triangle.first()))] = origin;
      return;
    }
    for (int i = 1; i < triangle.neurons(); i++) {
      addDense(triangle.first(), i, triangle.first() + i, 1, origin);
    }
  }

  private void addDense(int firstSource, int sources, int firstTarget, int targets, int origin) {
    List<Runs.Run> sourceRuns = runs.sources(firstSource, sources);
    List<Runs.Run> targetRuns = runs.targets(firstTarget, targets);
    boolean few = (long) sourceRuns.size() * targetRuns.size() <= FEW;
    for (Runs.Run target : targetRuns) {
      for (Runs.Run source : sourceRuns) {
        if (keepBlocks && (few || CostModel.densePays(source.size(), target.size()))) {
          rects.get(runs.layerOf(target.first()))
              .add(Rect.of(source.first(), source.size(), target.first(), target.size(), origin));
        } else {
          addSingly(source, target, origin);
        }
      }
    }
  }

  private void addSingly(Runs.Run source, Runs.Run target, int origin) {
    for (int t = target.first(); t < target.first() + target.size(); t++) {
      for (int s = source.first(); s < source.first() + source.size(); s++) {
        edges.add(s, t, origin, Float.NaN);
      }
    }
  }

  private void join(int layer) {
    rects.get(layer).sort(Comparator.comparingInt(Rect::firstTarget).thenComparingInt(Rect::targets)
        .thenComparingInt(Rect::firstSource));
    rects.set(layer, Rect.joined(rects.get(layer)));
  }

  /** Turns blocks that are not worth a dense kernel into single connections. */
  private void dissolve() {
    long[] singles = new long[rects.size()];
    for (int i = 0; i < edges.size(); i++) {
      singles[runs.layerOf(edges.target(i))]++;
    }
    for (int layer = 0; layer < rects.size(); layer++) {
      List<Rect> small = rects.get(layer).stream().filter(Rect::small).toList();
      if (!small.isEmpty() && (singles[layer] > 0 || CostModel.sparsePays(small))) {
        rects.get(layer).removeIf(Rect::small);
        small.forEach(this::dissolve);
      }
    }
  }

  private void dissolve(Rect rect) {
    int source = rect.firstSource();
    for (Rect.Part part : rect.parts()) {
      addSingly(new Runs.Run(source, part.sources()), new Runs.Run(rect.firstTarget(), rect.targets()), part.origin());
      source += part.sources();
    }
  }
}
