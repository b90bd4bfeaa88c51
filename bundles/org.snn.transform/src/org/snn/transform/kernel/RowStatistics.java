package org.snn.transform.kernel;

import java.util.Arrays;
import java.util.Locale;

/**
 * What rows of single connections look like.
 *
 * @param rows the rows
 * @param connections number of connections
 * @param sources number of different sources
 * @param shortest fewest connections of a row
 * @param longest most connections of a row
 */
record RowStatistics(LayerWork.RowSpan rows, int connections, int sources, int shortest, int longest) {

  static RowStatistics of(LayerWork.RowSpan span, Rows rows) {
    int from = rows.start()[span.first()];
    int to = rows.start()[span.end()];
    int[] sources = Arrays.copyOfRange(rows.source(), from, to);
    Arrays.sort(sources);
    int different = 0;
    for (int i = 0; i < sources.length; i++) {
      different += i == 0 || sources[i] != sources[i - 1] ? 1 : 0;
    }
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int row = span.first(); row < span.end(); row++) {
      shortest = Math.min(shortest, rows.length(row));
      longest = Math.max(longest, rows.length(row));
    }
    return new RowStatistics(span, to - from, different, shortest, longest);
  }

  /** As {@code 420 of 1000 possible connections (42 %); rows 12..61}. */
  String text() {
    long possible = (long) sources * rows.size();
    return String.format(Locale.ROOT, "%d of %d possible connections (%.3g %%); rows %d..%d", connections, possible,
        100.0 * connections / possible, rows.first(), rows.end() - 1);
  }
}
