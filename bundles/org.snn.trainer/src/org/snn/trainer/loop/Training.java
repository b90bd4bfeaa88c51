package org.snn.trainer.loop;

import java.util.Optional;
import java.util.stream.IntStream;

import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Backend;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Checkpoint;

/**
 * Trains a plan on data as its training specification says: epochs over the shuffled training split, validation after each,
 * the test split at the end. docs/training.md describes the loop.
 *
 * <p>The same plan, data and seed give the same parameters, bit for bit, whether training ran in one go or was stopped or
 * killed and continued.
 */
public final class Training {

  private final ExecutionPlan plan;
  private final DataSplits data;
  private final Backend backend;
  private final TrainingOptions options;
  private final Optional<Rewiring> rewiring;
  private final Optional<Beginning> beginning;

  /** Prepares training; nothing happens yet. */
  public Training(ExecutionPlan plan, DataSplits data, Backend backend, TrainingOptions options) {
    this(plan, data, backend, options, Optional.empty(), Optional.empty());
  }

  /** The same, with connections that change, or from a network that is trained already; not both. */
  public Training(ExecutionPlan plan, DataSplits data, Backend backend, TrainingOptions options, Optional<Rewiring> rewiring,
      Optional<Beginning> beginning) {
    this.plan = plan;
    this.data = data;
    this.backend = backend;
    this.options = options;
    this.rewiring = rewiring;
    this.beginning = beginning;
  }

  /**
   * Trains, on this thread, until the end or until asked to stop.
   *
   * @throws TrainingException if training cannot start, continue or be saved, or diverges; an earlier checkpoint still stands
   */
  public TrainingResult run(TrainingListener listener, StopSignal stop) {
    Preconditions.check(plan, data);
    Preconditions.check(plan, rewiring);
    Preconditions.check(plan, rewiring, beginning);
    TrainingSpec spec = plan.getTraining();
    int batch = Math.min(spec.getBatch(), largestSplit());
    int batches = (data.train().samples() + batch - 1) / batch;
    Optional<CheckpointKeeper> keeper = options.checkpoint().map(file -> new CheckpointKeeper(file, plan, data, beginning));
    Optional<Checkpoint> earlier = options.resume() ? keeper.map(CheckpointKeeper::resume) : Optional.empty();
    ExecutionPlan present = earlier.map(this::present).orElse(plan);
    earlier.ifPresent(checkpoint -> keeper.orElseThrow().check(checkpoint, present, batches, options.keepOptimizer()));
    EngineOptions engine = new EngineOptions(batch, options.threads(), spec.getSeed());
    try (Network network = new Network(present, data.train().data(), backend, engine, rewiring)) {
      return new TrainingRun(network, data, batch, batches, options.keepOptimizer(), keeper, listener, stop).run(earlier, beginning);
    }
  }

  /** The plan of the network that a checkpoint holds. */
  private ExecutionPlan present(Checkpoint checkpoint) {
    if (rewiring.isEmpty() || checkpoint.wiring().isEmpty()) {
      return plan;
    }
    try {
      return rewiring.get().restore(checkpoint.wiring().get());
    } catch (IllegalArgumentException foreign) {
      throw new TrainingException("%s: the checkpoint does not fit the network that it names (%s); train without --resume."
          .formatted(options.checkpoint().orElseThrow(), foreign.getMessage()), foreign);
    }
  }

  private int largestSplit() {
    return IntStream.of(data.train().samples(), data.validation().samples(), data.test().samples()).max().orElseThrow();
  }
}
