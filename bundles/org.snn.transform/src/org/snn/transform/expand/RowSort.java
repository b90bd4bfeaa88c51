package org.snn.transform.expand;

import java.util.Arrays;

/** Sorts parts of an array of sources, and what belongs to each source with it; equal sources stay as they were. */
public final class RowSort {

  private long[] keys = new long[16];
  private int from;
  private int size;

  /** Sorts sources[from, to). Returns whether anything moved; then the arrays beside it are to be {@link #move}d too. */
  public boolean sort(int[] sources, int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = sources[i - 1] <= sources[i];
    }
    if (sorted) {
      return false;
    }
    this.from = from;
    this.size = to - from;
    if (keys.length < size) {
      keys = new long[Math.max(size, 2 * keys.length)];
    }
    for (int i = 0; i < size; i++) {
      keys[i] = (long) sources[from + i] << 32 | i;
    }
    Arrays.sort(keys, 0, size);
    for (int i = 0; i < size; i++) {
      sources[from + i] = (int) (keys[i] >> 32);
    }
    return true;
  }

  /** Moves values as the sources before moved. */
  public void move(float[] values) {
    float[] before = Arrays.copyOfRange(values, from, from + size);
    for (int i = 0; i < size; i++) {
      values[from + i] = before[(int) keys[i]];
    }
  }

  /** Moves values as the sources before moved. */
  public void move(byte[] values) {
    byte[] before = Arrays.copyOfRange(values, from, from + size);
    for (int i = 0; i < size; i++) {
      values[from + i] = before[(int) keys[i]];
    }
  }

  /** Moves values as the sources before moved. */
  public void move(int[] values) {
    int[] before = Arrays.copyOfRange(values, from, from + size);
    for (int i = 0; i < size; i++) {
      values[from + i] = before[(int) keys[i]];
    }
  }
}
