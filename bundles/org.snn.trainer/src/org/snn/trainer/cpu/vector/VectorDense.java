package org.snn.trainer.cpu.vector;

import java.util.stream.IntStream;
import org.snn.plan.DenseKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;

/** Dense: a matrix product each way. */
final class VectorDense implements ConnectionKernel {

  private final Store store;
  private final int firstTarget;
  private final int targets;
  private final int firstSource;
  private final int sources;
  private final int firstWeight;
  private final int[] bySource;
  private final int[] byTarget;
  private final VectorProduct values;
  private final VectorProduct deltas;

  VectorDense(DenseKernel kernel, Store store) {
    this.store = store;
    this.firstTarget = kernel.getFirstTarget();
    this.targets = kernel.getTargets();
    this.firstSource = kernel.getFirstSource();
    this.sources = kernel.getSources();
    this.firstWeight = kernel.getFirstWeight();
    this.bySource = IntStream.range(0, sources).toArray();
    this.byTarget = IntStream.range(0, targets).map(target -> target * sources).toArray();
    this.values = new VectorProduct(store.activations(), store.activations(), store.stride(), store.weights());
    this.deltas = new VectorProduct(store.deltas(), store.deltas(), store.stride(), store.weights());
  }

  @Override
  public boolean gathered() {
    return false;
  }

  @Override
  public void forward(int from, int to) {
    values.add(new VectorProduct.Terms(firstSource, 1, 0, sources, bySource), firstTarget, targets,
        target -> firstWeight + (target - firstTarget) * sources, from, to);
  }

  @Override
  public void backward(int from, int to) {
    int first = Math.max(firstSource, store.inputs());
    deltas.add(new VectorProduct.Terms(firstTarget, 1, 0, targets, byTarget), first,
        Math.max(0, firstSource + sources - first), source -> firstWeight + source - firstSource, from, to);
  }

  @Override
  public int parts() {
    return RangeGradient.parts(sources, targets);
  }

  @Override
  public void gradient(int part, int to, GradientSink sink) {
    RangeGradient.Part range = RangeGradient.part(part, sources, targets);
    RangeGradient gradient = new RangeGradient(store, to, sink, firstSource + range.firstSource(), range.sources());
    gradient.add(firstTarget, range.firstTarget(), range.endTarget(),
        row -> firstWeight + row * sources + range.firstSource(), row -> range.sources());
  }
}
