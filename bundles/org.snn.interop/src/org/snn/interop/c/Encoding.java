package org.snn.interop.c;

/** A way to write down the sources of rows. Places are those of {@link Slots}, ascending within a row. */
enum Encoding {

  /** Runs of successive places: where each starts, and how long it is. Nothing a connection, so right for dense rows. */
  RUNS {
    @Override
    long bytes(int[] places, int indexBytes) {
      int runs = 0;
      for (int i = 0; i < places.length; i++) {
        runs += i == 0 || places[i] != places[i - 1] + 1 ? 1 : 0;
      }
      return 2L * indexBytes * runs;
    }
  },
  /** The place of each connection. */
  INDICES {
    @Override
    long bytes(int[] places, int indexBytes) {
      return (long) indexBytes * places.length;
    }
  },
  /** The distance from the last place, the first from the place before 0, in a byte; 0 stands for {@link #FAR} and no connection. */
  DISTANCES {
    @Override
    long bytes(int[] places, int indexBytes) {
      long bytes = 0;
      int last = -1;
      for (int place : places) {
        bytes += 1 + (place - last - 1) / FAR;
        last = place;
      }
      return bytes;
    }
  };

  /** The largest distance that a byte can say. */
  static final int FAR = 255;

  /**
   * What a row of these places takes, beside its count.
   *
   * @param indexBytes of one place
   */
  abstract long bytes(int[] places, int indexBytes);
}
