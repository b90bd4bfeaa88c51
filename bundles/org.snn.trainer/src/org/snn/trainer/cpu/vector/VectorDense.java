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
  private final ActiveSources active;
  private final int[] targetRows;
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
    this.active = new ActiveSources(store, firstSource, sources);
    this.targetRows = IntStream.range(0, targets).map(target -> store.row(firstTarget + target)).toArray();
    this.byTarget = IntStream.range(0, targets).map(target -> target * sources).toArray();
    this.values = new VectorProduct(store.activations(), store.activations(), store.stride(), store.weights());
    this.deltas = new VectorProduct(store.deltas(), store.deltas(), store.stride(), store.weights());
  }

  @Override
  public boolean gathered() {
    return false;
  }

  @Override
  public void forward(int first, int end, int from, int to) {
    int begin = Math.max(first, firstTarget);
    int rows = Math.min(end, firstTarget + targets) - begin;
    if (rows > 0) {
      values.add(active.terms(from, to), begin, rows, target -> firstWeight + (target - firstTarget) * sources, from, to);
    }
  }

  @Override
  public void backward(int first, int end, int from, int to) {
    int begin = Math.max(first, firstSource);
    int rows = Math.min(end, firstSource + sources) - begin;
    if (rows > 0) {
      deltas.add(new VectorProduct.Terms(targetRows, byTarget, 0, targets), begin, rows,
          source -> firstWeight + source - firstSource, from, to);
    }
  }

  @Override
  public void gradient(int first, int end, int samples, GradientSink sink) {
    int begin = Math.max(first, firstTarget);
    int last = Math.min(end, firstTarget + targets);
    for (int source = 0; source < sources && begin < last; source += RangeGradient.SOURCES) {
      int from = source;
      int count = Math.min(RangeGradient.SOURCES, sources - source);
      new RangeGradient(store, samples, sink, firstSource + source, count)
          .add(begin, last, (target, at) -> sink.accept(firstWeight + (target - firstTarget) * sources + from, at, count));
    }
  }
}
