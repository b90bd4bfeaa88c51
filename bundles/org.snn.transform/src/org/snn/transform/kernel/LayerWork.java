package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snn.transform.number.Layer;

/**
 * The connections into the neurons of one pseudo-layer that no kernel computes yet. Kernel kinds take what they want.
 */
final class LayerWork {

  private final Layer layer;
  private final Rows rows;
  private final int chainOrigin;
  private List<Rect> rects;
  private List<RowSpan> spans;
  private boolean chainOpen;

  /** Successive rows, none of which is taken. */
  record RowSpan(int first, int end) {
    int size() {
      return end - first;
    }
  }

  /**
   * @param rects complete blocks
   * @param rows all other connections
   * @param chainOrigin origin of the connections within the chain; unused if the layer is no chain
   * @param groups rows by group, in order
   */
  LayerWork(Layer layer, List<Rect> rects, Rows rows, int chainOrigin, List<RowSpan> groups) {
    this.layer = layer;
    this.rects = rects;
    this.rows = rows;
    this.chainOrigin = chainOrigin;
    this.chainOpen = layer.chain();
    this.spans = groups;
  }

  Layer layer() {
    return layer;
  }

  Rows rows() {
    return rows;
  }

  /** Takes the complete blocks. */
  List<Rect> takeRects() {
    List<Rect> taken = rects;
    rects = List.of();
    return taken;
  }

  /** Whether the connections within the chain are still to be computed. */
  boolean takeChain() {
    boolean taken = chainOpen;
    chainOpen = false;
    return taken;
  }

  int chainOrigin() {
    return chainOrigin;
  }

  /** Takes the rows of single connections, by group; each span is trimmed to rows that have any. */
  List<RowSpan> takeSpans() {
    List<RowSpan> taken = new ArrayList<>();
    for (RowSpan span : spans) {
      RowSpan trimmed = trim(span);
      if (trimmed.first() < trimmed.end()) {
        taken.add(trimmed);
      }
    }
    spans = List.of();
    return taken;
  }

  /** Gives rows back that a kind did not want. */
  void giveBack(List<RowSpan> unwanted) {
    spans = unwanted.stream().sorted(Comparator.comparingInt(RowSpan::first)).toList();
  }

  /** Joins spans that follow each other with nothing but empty rows between them. */
  static List<RowSpan> runs(List<RowSpan> spans, Rows rows) {
    List<RowSpan> runs = new ArrayList<>();
    for (RowSpan span : spans) {
      RowSpan last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && rows.start(last.end()) == rows.start(span.first())) {
        runs.set(runs.size() - 1, new RowSpan(last.first(), span.end()));
      } else {
        runs.add(span);
      }
    }
    return runs;
  }

  private RowSpan trim(RowSpan span) {
    int first = span.first();
    int end = span.end();
    while (first < end && rows.length(first) == 0) {
      first++;
    }
    while (first < end && rows.length(end - 1) == 0) {
      end--;
    }
    return new RowSpan(first, end);
  }

  boolean isDone() {
    return rects.isEmpty() && !chainOpen && takeNothing();
  }

  private boolean takeNothing() {
    return spans.stream().allMatch(span -> rows.start(span.first()) == rows.start(span.end()));
  }
}
