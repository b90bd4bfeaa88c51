package org.snn.trainer.report;

import java.util.Arrays;

/** A figure over epochs, as far as it was read: epochs ascend. Does not change when more is read. */
public final class Curve {

  private final int[] epochs;
  private final double[] values;
  private final int size;

  /** Shares arrays whose first {@code size} entries never change. */
  private Curve(int[] epochs, double[] values, int size) {
    this.epochs = epochs;
    this.values = values;
    this.size = size;
  }

  /** Number of points. */
  public int size() {
    return size;
  }

  /** Epoch of a point, from 1. */
  public int epoch(int point) {
    return epochs[point];
  }

  /** Value of a point; NaN for one that was not finite. */
  public double value(int point) {
    return values[point];
  }

  /** The first point whose epoch is not below this one; {@link #size()} if there is none. */
  public int firstFrom(double epoch) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (epochs[middle] < epoch) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A curve to which points are added. Curves that were taken before keep their size, and no point is copied for them. */
  static final class Growing {

    private int[] epochs = new int[64];
    private double[] values = new double[64];
    private int size;

    /** Adds a point; one that is not behind the last one would make the curve run backwards, and is left out. */
    void add(int epoch, double value) {
      if (size > 0 && epoch <= epochs[size - 1]) {
        return;
      }
      if (size == epochs.length) {
        epochs = Arrays.copyOf(epochs, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      epochs[size] = epoch;
      values[size] = value;
      size++;
    }

    Curve curve() {
      return new Curve(epochs, values, size);
    }
  }
}
