package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.snn.trainer.cpu.kernel.BiasGradient;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;

/** The gradients of all parameters, cut into parts that threads take one after the other. */
final class GradientParts {

  private final List<Part> parts = new ArrayList<>();

  /** A part of the parameters of one kind. */
  private record Part(boolean bias, Gradient gradient) {
  }

  /** Computes the gradient over the samples into a sink. */
  private interface Gradient {

    void into(GradientSink sink, int samples);
  }

  GradientParts(List<LayerRun> layers, BiasGradient biases, int inputs, int neurons) {
    for (LayerRun layer : layers) {
      for (ConnectionKernel kernel : layer.kernels()) {
        for (int part = 0; part < kernel.parts(); part++) {
          int index = part;
          parts.add(new Part(false, (sink, samples) -> kernel.gradient(index, samples, sink)));
        }
      }
    }
    for (int first = inputs; first < neurons; first += GradientSink.CAPACITY) {
      int start = first;
      int count = Math.min(GradientSink.CAPACITY, neurons - first);
      parts.add(new Part(true, (sink, samples) -> {
        biases.gradient(start, count, samples, sink.buffer(), sink.scratch());
        sink.accept(start, 0, count);
      }));
    }
  }

  /** Sends all gradients, those of each worker to its own sinks. */
  void compute(Workers workers, int samples, IntFunction<GradientSink> weightSinks, IntFunction<GradientSink> biasSinks) {
    GradientSink[] weights = sinks(workers, weightSinks);
    GradientSink[] biases = sinks(workers, biasSinks);
    workers.forEach(parts.size(), (worker, index) -> {
      Part part = parts.get(index);
      part.gradient.into(part.bias ? biases[worker] : weights[worker], samples);
    });
  }

  private static GradientSink[] sinks(Workers workers, IntFunction<GradientSink> make) {
    GradientSink[] sinks = new GradientSink[workers.size()];
    for (int worker = 0; worker < sinks.length; worker++) {
      sinks[worker] = make.apply(worker);
    }
    return sinks;
  }
}
