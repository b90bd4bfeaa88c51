package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.KernelRows;

/** Defines what dense, sparse and padded kernels compute: loops over the rows, straight from the meaning of the plan. */
class ScalarRows implements ConnectionKernel {

  final KernelRows rows;
  final Store store;
  private final boolean gathered;

  ScalarRows(KernelRows rows, Store store, boolean gathered) {
    this.rows = rows;
    this.store = store;
    this.gathered = gathered;
  }

  @Override
  public boolean gathered() {
    return gathered;
  }

  @Override
  public void forward(int first, int end, int from, int to) {
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.target(row) >= first && rows.target(row) < end) {
        forwardRow(row, from, to);
      }
    }
  }

  final void forwardRow(int row, int from, int to) {
    float[] a = store.activations();
    for (int entry = 0; entry < rows.length(row); entry++) {
      float w = store.weights()[rows.slot(row) + entry];
      int source = store.row(rows.source(row, entry));
      int target = store.row(rows.target(row));
      for (int k = from; k < to; k++) {
        a[target + k] = Math.fma(w, a[source + k], a[target + k]);
      }
    }
  }

  @Override
  public void backward(int first, int end, int from, int to) {
    for (int row = 0; row < rows.rows() && !gathered; row++) {
      backwardRow(row, first, end, from, to);
    }
  }

  final void backwardRow(int row, int first, int end, int from, int to) {
    float[] d = store.deltas();
    for (int entry = 0; entry < rows.length(row); entry++) {
      if (rows.source(row, entry) < first || rows.source(row, entry) >= end) {
        continue;
      }
      float w = store.weights()[rows.slot(row) + entry];
      int source = store.row(rows.source(row, entry));
      int target = store.row(rows.target(row));
      for (int k = from; k < to; k++) {
        d[source + k] = Math.fma(w, d[target + k], d[source + k]);
      }
    }
  }

  @Override
  public void gradient(int first, int end, int samples, GradientSink sink) {
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.target(row) < first || rows.target(row) >= end) {
        continue;
      }
      int target = store.row(rows.target(row));
      for (int start = 0; start < rows.length(row); start += GradientSink.CAPACITY) {
        int count = Math.min(GradientSink.CAPACITY, rows.length(row) - start);
        for (int i = 0; i < count; i++) {
          int source = store.row(rows.source(row, start + i));
          sink.buffer()[i] = gathered ? LaneSum.dot(store.activations(), source, store.deltas(), target, samples)
              : dot(store.activations(), source, store.deltas(), target, samples);
        }
        sink.accept(rows.slot(row) + start, 0, count);
      }
    }
  }

  /** The sum of x * y over count successive values of each, one after the other. */
  private static float dot(float[] x, int xStart, float[] y, int yStart, int count) {
    float sum = 0;
    for (int k = 0; k < count; k++) {
      sum = Math.fma(x[xStart + k], y[yStart + k], sum);
    }
    return sum;
  }
}
