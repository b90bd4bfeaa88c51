package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.snn.transform.number.Layer;

/**
 * Finds complete blocks among single connections: successive sources that successive targets all read. Those that are worth
 * a dense kernel are taken out of the rows. Never adds a connection.
 */
final class CompleteBlocks {

  private final Rows rows;
  private final BitSet taken = new BitSet();
  private final List<Rect> found = new ArrayList<>();
  private final CostModel costs;
  private Runs open;
  private Runs next;

  private CompleteBlocks(Rows rows, CostModel costs) {
    this.rows = rows;
    this.costs = costs;
    this.open = new Runs(costs);
    this.next = new Runs(costs);
  }

  /**
   * Moves complete blocks from rows to rectangles.
   *
   * @param pieces whose blocks of each layer grow
   */
  static void extract(Rows rows, List<Layer> layers, CostModel costs, Pieces pieces) {
    CompleteBlocks blocks = new CompleteBlocks(rows, costs);
    for (int i = 0; i < layers.size(); i++) {
      blocks.found.clear();
      blocks.sweep(layers.get(i));
      pieces.rects(i).addAll(blocks.found);
    }
    if (!blocks.taken.isEmpty()) {
      rows.remove(blocks.taken);
    }
  }

  /** Runs of a row go on if the next row has the same ones; where they end, a block ends. */
  private void sweep(Layer layer) {
    open.size = 0;
    for (int row = layer.first(); row <= layer.end(); row++) {
      next.size = 0;
      if (row < layer.end()) {
        next.read(rows, row);
      }
      advance(row, layer);
      Runs spare = open;
      open = next;
      next = spare;
    }
  }

  private void advance(int row, Layer layer) {
    int i = 0;
    for (int k = 0; k < next.size; k++) {
      while (i < open.size && open.source[i] < next.source[k]) {
        close(i++, row, layer);
      }
      boolean same = i < open.size && open.source[i] == next.source[k] && open.length[i] == next.length[k]
          && open.origin[i] == next.origin[k];
      next.row[k] = same ? open.row[i++] : row;
    }
    while (i < open.size) {
      close(i++, row, layer);
    }
  }

  private void close(int i, int end, Layer layer) {
    int sources = open.length[i];
    int targets = end - open.row[i];
    boolean all = (long) sources * targets == rows.start(layer.end()) - rows.start(layer.first());
    if (costs.densePays(sources, targets) || all && !costs.sparsePays(sources, targets)) {
      take(open.source[i], sources, open.row[i], targets, open.origin[i]);
    }
  }

  private void take(int firstSource, int sources, int firstTarget, int targets, int origin) {
    float[] weights = null;
    for (int t = 0; t < targets; t++) {
      int from = rows.position(firstTarget + t, firstSource);
      taken.set(from, from + sources);
      float[] own = rows.weights(from, from + sources);
      if (own != null) {
        weights = weights == null ? none(sources * targets) : weights;
        System.arraycopy(own, 0, weights, t * sources, sources);
      }
    }
    found.add(new Rect(firstSource, sources, firstTarget, targets, List.of(new Rect.Part(sources, origin)), weights));
  }

  private static float[] none(int slots) {
    float[] weights = new float[slots];
    Arrays.fill(weights, Float.NaN);
    return weights;
  }

  /** Runs of successive sources of one origin in one row, ascending. */
  private static final class Runs {
    private final CostModel costs;
    private int[] source = new int[16];
    private int[] length = new int[16];
    private int[] origin = new int[16];
    /** First row of the block that the run goes on with. */
    private int[] row = new int[16];
    private int size;

    private Runs(CostModel costs) {
      this.costs = costs;
    }

    /** Leaves out what is not the whole row and too short for any block, which is most of it where all is random. */
    private void read(Rows rows, int target) {
      int end = rows.start(target + 1);
      for (int k = rows.start(target); k < end; k++) {
        boolean goesOn = size > 0 && rows.source(k) == source[size - 1] + length[size - 1]
            && rows.origin(k) == origin[size - 1];
        if (goesOn) {
          length[size - 1]++;
        } else {
          dropShort();
          add(rows.source(k), rows.origin(k));
        }
      }
      if (size > 0 && length[size - 1] < rows.length(target)) {
        dropShort();
      }
    }

    private void dropShort() {
      if (size > 0 && !costs.densePays(length[size - 1])) {
        size--;
      }
    }

    private void add(int firstSource, int of) {
      if (size == source.length) {
        source = Arrays.copyOf(source, 2 * size);
        length = Arrays.copyOf(length, 2 * size);
        origin = Arrays.copyOf(origin, 2 * size);
        row = Arrays.copyOf(row, 2 * size);
      }
      source[size] = firstSource;
      length[size] = 1;
      origin[size] = of;
      size++;
    }
  }
}
