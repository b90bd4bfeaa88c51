package org.snn.trainer.cpu.vector;

import org.snn.plan.DenseKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.RowParts;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.RowKinds;

/** Dense: a matrix product each way. */
final class VectorDense implements ConnectionKernel {

  private final Store store;
  private final int firstTarget;
  private final int targets;
  private final int firstSource;
  private final int sources;
  private final int firstWeight;
  private final int[] bounds;
  private final VectorProduct values;
  private final VectorProduct deltas;

  VectorDense(DenseKernel kernel, Store store) {
    this.store = store;
    this.firstTarget = kernel.getFirstTarget();
    this.targets = kernel.getTargets();
    this.firstSource = kernel.getFirstSource();
    this.sources = kernel.getSources();
    this.firstWeight = kernel.getFirstWeight();
    this.bounds = RowParts.bounds(RowKinds.of(kernel));
    this.values = new VectorProduct(store.activations(), store.activations(), store.stride(), store.weights());
    this.deltas = new VectorProduct(store.deltas(), store.deltas(), store.stride(), store.weights());
  }

  @Override
  public boolean gathered() {
    return false;
  }

  @Override
  public void forward(int from, int to) {
    values.add(new VectorProduct.Terms(firstSource, 1, sources, 1, 0), firstTarget, targets,
        target -> firstWeight + (target - firstTarget) * sources, from, to);
  }

  @Override
  public void backward(int from, int to) {
    int first = Math.max(firstSource, store.inputs());
    deltas.add(new VectorProduct.Terms(firstTarget, 1, targets, sources, 0), first,
        Math.max(0, firstSource + sources - first), source -> firstWeight + source - firstSource, from, to);
  }

  @Override
  public int parts() {
    return bounds.length - 1;
  }

  @Override
  public void gradient(int part, int to, GradientSink sink) {
    RangeGradient gradient = new RangeGradient(store, to, sink);
    int block = RangeGradient.block(to);
    for (int source = 0; source < sources; source += block) {
      int count = Math.min(block, sources - source);
      for (int row = bounds[part]; row < bounds[part + 1]; row++) {
        gradient.row(firstTarget + row, firstSource + source, count, firstWeight + row * sources + source);
      }
    }
  }
}
