package org.snn.prune.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.loop.Divergence;
import org.snn.trainer.loop.Preconditions;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.schedule.Schedule;

/**
 * Trains plans that differ in their connections only, each from parameters of its own, and looks at the validation split every
 * so many steps, as the lottery ticket papers do: how soon the lowest validation loss comes is half of their result. Batches
 * come in the same order as in {@link org.snn.trainer.loop.Training}.
 */
public final class WatchedTraining {

  private static final double NANO = 1e-9;
  /** An array of times is no longer. */
  private static final int MOST_STEPS = Integer.MAX_VALUE - 8;
  /** Answers that are timed, and as many before them that are not. */
  private static final int ANSWERS = 500;

  private final DataSplits data;
  private final Backend backend;
  private final int threads;
  private final int every;

  /** @param every steps between two looks at the validation split, at least 1 */
  public WatchedTraining(DataSplits data, Backend backend, int threads, int every) {
    this.data = data;
    this.backend = backend;
    this.threads = threads;
    this.every = every;
  }

  /** Hears how far a training is; must be quick. */
  @FunctionalInterface
  public interface Progress {

    /** So many of so many steps are done. */
    void steps(long done, long all);
  }

  /**
   * Trains for all epochs of the plan's specification.
   *
   * @param start what to begin with; the result has the memory of the optimizer if this has
   * @param capture step after which to keep a copy of the parameters; 0: before the first, negative: never
   * @param rates the learning rate of each step
   * @return empty if asked to stop
   * @throws TrainingException if plan and data do not fit, or training diverges
   */
  public Optional<Trained> run(ExecutionPlan plan, Snapshot start, long capture, Rates rates, Progress progress,
      StopSignal stop) {
    Preconditions.check(plan, data);
    TrainingSpec spec = plan.getTraining();
    int batch = Math.min(spec.getBatch(), data.train().samples());
    int largest = Math.max(batch, Math.min(spec.getBatch(), Math.max(data.validation().samples(), data.test().samples())));
    try (Engine engine = backend.open(plan, new EngineOptions(largest, threads, spec.getSeed()))) {
      start.restore(engine);
      return new Run(plan, engine, batch, largest, start.optimizer().isPresent()).train(capture, rates, progress, stop);
    }
  }

  /** The learning rate over time. */
  @FunctionalInterface
  public interface Rates {

    /** The rate of a step, counted from 0, by the schedule of the specification. */
    double of(Schedule schedule, long step);
  }

  /** One training. */
  private final class Run {

    private final ExecutionPlan plan;
    private final TrainingSpec spec;
    private final Engine engine;
    private final int batch;
    private final int batches;
    private final Schedule schedule;
    private final Evaluator evaluator;
    private final BatchBuffer buffer;
    private final List<Watch> watched = new ArrayList<>();
    private final double[] seconds;
    private Watch best;
    private final boolean keepOptimizer;
    private Snapshot atBest;

    private Run(ExecutionPlan plan, Engine engine, int batch, int largest, boolean keepOptimizer) {
      this.plan = plan;
      this.spec = plan.getTraining();
      this.engine = engine;
      this.keepOptimizer = keepOptimizer;
      this.batch = batch;
      this.batches = (data.train().samples() + batch - 1) / batch;
      this.schedule = new Schedule(spec, batches);
      this.evaluator = new Evaluator(engine, largest, Classification.applies(data.train().data(), spec.getLoss()));
      this.buffer = new BatchBuffer(engine, data.features(), data.targets());
      this.seconds = new double[steps()];
    }

    private int steps() {
      long steps = (long) spec.getEpochs() * batches;
      if (steps > MOST_STEPS) {
        throw new TrainingException("%,d epochs of %,d steps are more than the %,d steps whose times can be kept; use fewer epochs.".formatted(
            spec.getEpochs(), batches, MOST_STEPS));
      }
      return (int) steps;
    }

    private Optional<Trained> train(long capture, Rates rates, Progress progress, StopSignal stop) {
      Parameters captured = capture == 0 ? engine.parameters() : null;
      int step = 0;
      for (int epoch = 0; epoch < spec.getEpochs(); epoch++) {
        int[] order = data.train().epochOrder(spec.getSeed(), epoch);
        for (int from = 0; from < order.length; from += batch) {
          if (stop.isRequested()) {
            return Optional.empty();
          }
          step(order, from, step, rates.of(schedule, step));
          step++;
          if (step == capture) {
            captured = engine.parameters();
          }
          if (step % every == 0 || step == seconds.length) {
            watch(step);
          }
          progress.steps(step, seconds.length);
        }
      }
      return Optional.of(finish(captured));
    }

    private void step(int[] order, int from, int step, double rate) {
      long start = System.nanoTime();
      buffer.fill(data.train().data(), order, from, Math.min(batch, order.length - from));
      StepResult result = engine.train(buffer.features(), buffer.targets(), buffer.samples(), new StepSettings(rate, step));
      seconds[step] = (System.nanoTime() - start) * NANO;
      Divergence.checkLoss(result.lossSum(), step / batches + 1, step % batches + 1, rate);
    }

    private void watch(long step) {
      if (data.validation().isEmpty()) {
        return;
      }
      Watch now = new Watch(step, evaluator.evaluate(data.validation()));
      watched.add(now);
      if (best == null || now.validation().loss() < best.validation().loss()) {
        best = now;
        atBest = snapshot();
      }
    }

    private Trained finish(Parameters captured) {
      Snapshot last = snapshot();
      Optional<Figures> testAtEnd = test();
      Optional<Figures> testAtBest = testAtEnd;
      if (atBest != null) {
        atBest.restore(engine);
        testAtBest = test();
      }
      return new Trained(last.parameters(), atBest == null ? last : atBest, captured, List.copyOf(watched), Optional.ofNullable(best),
          testAtBest, testAtEnd, seconds, answers(last.parameters()));
    }

    private Snapshot snapshot() {
      return Snapshot.of(engine, keepOptimizer);
    }

    private Optional<Figures> test() {
      return data.test().isEmpty() ? Optional.empty() : Optional.of(evaluator.evaluate(data.test()));
    }

    private double[] answers(Parameters parameters) {
      Split split = data.test().isEmpty() ? data.train() : data.test();
      int[] order = split.order();
      double[] times = new double[ANSWERS];
      try (Engine answering = backend.answering(plan, parameters, new EngineOptions(1, 1, 0))) {
        BatchBuffer one = new BatchBuffer(answering, data.features(), data.targets());
        float[] outputs = new float[data.targets() * answering.stride()];
        for (int i = -ANSWERS; i < ANSWERS; i++) {
          long start = System.nanoTime();
          one.fill(split.data(), order, Math.floorMod(i, order.length), 1);
          answering.predict(one.features(), 1, outputs);
          times[Math.max(0, i)] = (System.nanoTime() - start) * NANO;
        }
      }
      return times;
    }
  }
}
