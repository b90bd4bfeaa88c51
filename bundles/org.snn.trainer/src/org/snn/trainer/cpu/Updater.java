package org.snn.trainer.cpu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Scratch;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.optimizer.Optimizer;

/**
 * Turns the deltas of a batch into an update. Usually the gradients of a few connections live in a small buffer only,
 * between product and update; clipping by norm needs them all and keeps them in an array.
 */
final class Updater {

  private final Workers workers;
  private final GradientParts parts;
  private final Optimizer optimizer;
  private final int inputs;
  private final Trained weights;
  private final Trained biases;
  private final float[][] buffers;
  private final Scratch[] scratch;
  private final float clipValue;
  private final double clipNorm;
  private Parameters collected;
  private long step;

  Updater(TrainingSpec training, Store store, Workers workers, GradientParts parts, Optimizer optimizer) {
    this.workers = workers;
    this.parts = parts;
    this.optimizer = optimizer;
    this.inputs = store.inputs();
    int moments = optimizer.moments().size();
    this.weights = new Trained(store.weights(), new float[moments][store.weights().length], (float) training.getL1(),
        (float) training.getL2());
    this.biases = new Trained(store.biases(), new float[moments][store.biases().length], 0, 0);
    this.buffers = new float[workers.size()][GradientSink.CAPACITY];
    this.scratch = Stream.generate(Scratch::new).limit(workers.size()).toArray(Scratch[]::new);
    this.clipValue = (float) training.getClipValue();
    this.clipNorm = training.getClipNorm();
  }

  /** Updates the parameters by the gradient over the samples. */
  void update(double rate, int samples) {
    optimizer.begin(rate, ++step);
    if (clipNorm == 0) {
      parts.compute(workers, samples, worker -> new Sinks.Update(buffers[worker], scratch[worker], weights, optimizer, clipValue),
          worker -> new Sinks.Update(buffers[worker], scratch[worker], biases, optimizer, clipValue));
      return;
    }
    if (collected == null) {
      collected = zeros();
    }
    collect(collected, samples);
    GradientNorm norm = new GradientNorm(workers, clipValue, clipNorm);
    norm.clip(List.of(collected.weights(), collected.biases()));
    apply(weights, collected.weights(), 0);
    apply(biases, collected.biases(), inputs);
  }

  private void apply(Trained trained, float[] gradient, int first) {
    GradientNorm.forBlocks(workers, first, gradient.length,
        (block, from, count) -> optimizer.update(trained.values(), trained.moments(), from, gradient, from, count));
  }

  /** The gradient over the samples, unclipped. */
  Parameters gradients(int samples) {
    Parameters gradients = zeros();
    collect(gradients, samples);
    return gradients;
  }

  private void collect(Parameters gradients, int samples) {
    parts.compute(workers, samples, worker -> new Sinks.Collect(buffers[worker], scratch[worker], weights, gradients.weights()),
        worker -> new Sinks.Collect(buffers[worker], scratch[worker], biases, gradients.biases()));
  }

  private Parameters zeros() {
    return new Parameters(new float[weights.values().length], new float[biases.values().length]);
  }

  OptimizerState state() {
    Map<String, Parameters> moments = new LinkedHashMap<>();
    for (int i = 0; i < optimizer.moments().size(); i++) {
      moments.put(optimizer.moments().get(i),
          new Parameters(weights.moments()[i].clone(), biases.moments()[i].clone()));
    }
    return new OptimizerState(step, moments);
  }

  void setState(OptimizerState state) {
    for (int i = 0; i < optimizer.moments().size(); i++) {
      String name = optimizer.moments().get(i);
      Parameters moment = state.moments().get(name);
      if (moment == null) {
        throw new TrainingException("The optimizer state has %s but not '%s', which this optimizer keeps; resume with the "
            .formatted(state.moments().keySet(), name) + "optimizer of the checkpoint, or train anew.");
      }
      ParameterArrays.copy(name, moment, weights.moments()[i], biases.moments()[i]);
    }
    step = state.step();
  }
}
