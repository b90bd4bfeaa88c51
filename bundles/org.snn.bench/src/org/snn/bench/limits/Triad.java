package org.snn.bench.limits;

/** {@code a = b + s c} over arrays: the triad of McCalpin's STREAM. */
final class Triad implements Chunk {

  private static final float FACTOR = 0.5f;
  private static final int PIECE = 1 << 18;

  private final float[] a;
  private final float[] b;
  private final float[] c;
  private int at;

  /** @param length of each array, at least 1; the three together should be several times as large as the caches */
  Triad(int length) {
    this.a = new float[length];
    this.b = new float[length];
    this.c = new float[length];
  }

  /** The next piece of the arrays; after the last one the first one again. */
  @Override
  public double run() {
    int end = at + piece();
    for (int i = at; i < end; i++) {
      a[i] = b[i] + FACTOR * c[i];
    }
    double first = a[at];
    at = end + piece() > a.length ? 0 : end;
    return first;
  }

  private int piece() {
    return Math.min(PIECE, a.length);
  }

  /** Bytes that one run reads and writes, as STREAM counts them: 12 an element. */
  double bytes() {
    return 3.0 * Float.BYTES * piece();
  }
}
