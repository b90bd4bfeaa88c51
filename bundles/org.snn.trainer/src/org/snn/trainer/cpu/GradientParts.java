package org.snn.trainer.cpu;

import java.util.List;
import java.util.function.IntFunction;
import org.snn.trainer.cpu.kernel.BiasGradient;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;

/**
 * The gradients of all parameters. Each thread has those of the neurons whose weighted sums it computes: so the weights that
 * it writes stay in its own caches.
 */
final class GradientParts {

  private final List<LayerRun> layers;
  private final List<Shares> targets;
  private final BiasGradient biases;

  GradientParts(List<LayerRun> layers, List<Shares> targets, BiasGradient biases) {
    this.layers = layers;
    this.targets = targets;
    this.biases = biases;
  }

  /** Sends all gradients, those of each worker to its own sinks. */
  void compute(Workers workers, int samples, IntFunction<GradientSink> weightSinks, IntFunction<GradientSink> biasSinks) {
    // Where one is active, it takes the shares of all.
    int resting = workers.size() - workers.active();
    workers.each(worker -> {
      GradientSink weights = weightSinks.apply(worker);
      GradientSink own = biasSinks.apply(worker);
      for (int i = 0; i < layers.size(); i++) {
        int first = targets.get(i).first(worker);
        int end = targets.get(i).end(worker + resting);
        for (ConnectionKernel kernel : layers.get(i).kernels()) {
          kernel.gradient(first, end, samples, weights);
        }
        addBiases(first, end, samples, own);
      }
    });
  }

  private void addBiases(int first, int end, int samples, GradientSink sink) {
    for (int start = first; start < end; start += GradientSink.CAPACITY) {
      int count = Math.min(GradientSink.CAPACITY, end - start);
      biases.gradient(start, count, samples, sink.buffer(), sink.scratch());
      sink.accept(start, 0, count);
    }
  }
}
