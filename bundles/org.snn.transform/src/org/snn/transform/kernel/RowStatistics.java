package org.snn.transform.kernel;

import java.util.BitSet;

/**
 * What successive rows of single connections look like.
 *
 * @param span the rows
 * @param connections number of connections
 * @param shortest fewest connections of a row
 * @param longest most connections of a row
 */
record RowStatistics(LayerWork.RowSpan span, int connections, int shortest, int longest) {

  /** The most padding, as a share of all slots. */
  private static final double MOST_WASTE = 1.0 / 8;

  static RowStatistics of(LayerWork.RowSpan span, Rows rows) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int row = span.first(); row < span.end(); row++) {
      shortest = Math.min(shortest, rows.length(row));
      longest = Math.max(longest, rows.length(row));
    }
    return new RowStatistics(span, rows.start(span.end()) - rows.start(span.first()), shortest, longest);
  }

  /** These rows and those that follow them. */
  RowStatistics with(RowStatistics next) {
    return new RowStatistics(new LayerWork.RowSpan(span.first(), next.span.end()), connections + next.connections,
        Math.min(shortest, next.shortest), Math.max(longest, next.longest));
  }

  /** Number of rows. */
  int size() {
    return span.size();
  }

  /** Whether padding these rows stays within what may be wasted. */
  boolean wastesLittle() {
    long slots = (long) size() * longest;
    return slots - connections <= MOST_WASTE * slots;
  }

  /** Why they are a padded kernel, where the costs say it. */
  String whyPadded(Rows rows, CostModel costs) {
    double padded = costs.padded(size(), longest);
    return complete(rows) ? CostModel.preferred("padded", padded, "dense", costs.dense(longest, size()))
        : CostModel.preferred("padded", padded, "sparse", costs.sparse(connections, size()));
  }

  /** Why they are a sparse kernel, where the costs say it; else no other kind could take them. */
  String whySparse(Rows rows, CostModel costs) {
    double sparse = costs.sparse(connections, size());
    if (complete(rows)) {
      return CostModel.preferred("sparse", sparse, "dense", costs.dense(longest, size()));
    }
    return wastesLittle() ? CostModel.preferred("sparse", sparse, "padded", costs.padded(size(), longest)) : "";
  }

  /** Whether all rows have the same successive sources, so that a dense kernel could take them. */
  private boolean complete(Rows rows) {
    boolean complete = shortest == longest;
    int source = rows.source(rows.start(span.first()));
    for (int row = span.first(); row < span.end() && complete; row++) {
      complete = rows.source(rows.start(row)) == source && rows.source(rows.start(row + 1) - 1) == source + longest - 1;
    }
    return complete;
  }

  /** As {@code 420 of 1000 possible connections (42 %); rows 12..61}: possible between these rows and the sources they have. */
  String text(Rows rows) {
    long possible = (long) sources(rows) * size();
    return connections + " of " + possible + " possible connections (" + percent(connections, possible) + " %); rows "
        + span.first() + ".." + (span.end() - 1);
  }

  /** Number of different sources. */
  private int sources(Rows rows) {
    int from = rows.start(span.first());
    int to = rows.start(span.end());
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int k = from; k < to; k++) {
      least = Math.min(least, rows.source(k));
      most = Math.max(most, rows.source(k));
    }
    if (to - from <= 1) {
      return to - from;
    }
    BitSet seen = new BitSet(most - least + 1);
    for (int k = from; k < to; k++) {
      seen.set(rows.source(k) - least);
    }
    return seen.cardinality();
  }

  /** A percentage with one decimal below 10, for all of many pseudo-layers: faster than a format. */
  static String percent(long part, long whole) {
    long tenths = Math.round(1000.0 * part / whole);
    return tenths >= 100 || tenths % 10 == 0 ? Long.toString(Math.round(tenths / 10.0)) : tenths / 10 + "." + tenths % 10;
  }
}
