package org.snn.trainer.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Engine;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.checkpoint.Checkpoint;
import org.snn.trainer.checkpoint.CheckpointFile;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.schedule.Schedule;

/** The state of training between two batches, and what moves it on. A checkpoint is a copy of this state. */
final class TrainingRun {

  private static final double NANO = 1e-9;

  private final Network network;
  private final TrainingSpec spec;
  private final DataSplits data;
  private final Optional<CheckpointKeeper> keeper;
  private final TrainingListener listener;
  private final StopSignal stop;
  private final int batch;
  private final int batches;
  private final boolean classification;
  private final Schedule schedule;
  private final boolean keepOptimizer;

  private Progress progress = Progress.atStartOf(0);
  private final List<EpochFigures> history = new ArrayList<>();
  private EarlyStopping stopping;
  private Optional<Snapshot> best = Optional.empty();

  /**
   * @param batch samples a step
   * @param batches steps an epoch
   * @param keepOptimizer whether the result has what the optimizer remembers
   */
  TrainingRun(Network network, DataSplits data, int batch, int batches, boolean keepOptimizer,
      Optional<CheckpointKeeper> keeper, TrainingListener listener, StopSignal stop) {
    this.network = network;
    this.spec = network.plan().getTraining();
    this.data = data;
    this.keeper = keeper;
    this.listener = listener;
    this.stop = stop;
    this.batch = batch;
    this.batches = batches;
    this.keepOptimizer = keepOptimizer;
    this.classification = Classification.applies(data.train().data(), spec.getLoss());
    this.schedule = new Schedule(spec, batches);
  }

  /**
   * Trains to the end.
   *
   * @param earlier where to go on
   * @param beginning what the run began with; without it, with starting weights
   */
  TrainingResult run(Optional<Checkpoint> earlier, Optional<Beginning> beginning) {
    int first = beginning.map(from -> from.history().size()).orElse(0);
    if (earlier.isPresent()) {
      restore(earlier.get());
    } else {
      beginning.ifPresent(this::begin);
    }
    // Of the epochs before the run only the last one can be the best: of the others there are no weights.
    stopping = new EarlyStopping(spec, history.subList(Math.max(0, first - 1), history.size()));
    if (earlier.isEmpty() && stopping.bestEpoch() > 0) {
      best = Optional.of(snapshot());
    }
    listener.started(new TrainingStart(network.plan(), data, batches, progress, history));
    if (earlier.isEmpty()) {
      int[] order = data.train().epochOrder(spec.getSeed(), 0);
      rewire(order, 0);
      save();
    }
    if (progress.equals(Progress.atStartOf(0))) {
      tellNetwork();
    }
    while (!complete()) {
      if (!trainEpoch() || !validate()) {
        save();
        return new TrainingResult(Outcome.INTERRUPTED, network.plan(), snapshot(), progress.epoch(), history, Optional.empty());
      }
    }
    return finish();
  }

  private void restore(Checkpoint checkpoint) {
    progress = checkpoint.progress();
    history.addAll(checkpoint.history());
    best = checkpoint.best();
    engine().setParameters(checkpoint.parameters());
    engine().setOptimizerState(checkpoint.optimizer());
  }

  private void begin(Beginning from) {
    progress = Progress.atStartOf(from.history().size());
    history.addAll(from.history());
    from.network().restore(engine());
  }

  private boolean complete() {
    return progress.batch() == 0 && (progress.epoch() >= spec.getEpochs() || stopping.exhausted());
  }

  /** The rest of the batches of the epoch; false if someone asked to stop. */
  private boolean trainEpoch() {
    Split train = data.train();
    int[] order = train.epochOrder(spec.getSeed(), progress.epoch());
    double before = progress.seconds();
    long start = System.nanoTime();
    while (progress.batch() < batches) {
      if (stop.isRequested()) {
        return false;
      }
      int from = progress.batch() * batch;
      StepResult result = step(order, from);
      progress = new Progress(progress.epoch(), progress.batch() + 1, progress.sums().plus(result), before);
      rewire(order, from);
      progress = new Progress(progress.epoch(), progress.batch(), progress.sums(), before + (System.nanoTime() - start) * NANO);
      listener.batch(new BatchProgress(progress.epoch() + 1, progress.batch(), batches, progress.sums(), progress.seconds()));
    }
    return true;
  }

  private Engine engine() {
    return network.engine();
  }

  private Snapshot snapshot() {
    return Snapshot.of(engine(), keepOptimizer);
  }

  private Evaluator evaluator() {
    return new Evaluator(engine(), batch, classification);
  }

  /** Changes the connections if it is time to. */
  private void rewire(int[] order, int from) {
    long steps = (long) spec.getEpochs() * batches;
    network.rewire(progress.step(batches), steps,
        buffer -> buffer.fill(data.train().data(), order, from, samples(order, from)));
  }

  private int samples(int[] order, int from) {
    return Math.min(batch, order.length - from);
  }

  private StepResult step(int[] order, int from) {
    long step = progress.step(batches);
    double rate = schedule.rate(step);
    StepResult result = network.batches().train(order, from, samples(order, from), new StepSettings(rate, step));
    Divergence.checkLoss(result.lossSum(), progress.epoch() + 1, progress.batch() + 1, rate);
    return result;
  }

  /** Ends the epoch; false if someone asked to stop, which leaves the epoch open. */
  private boolean validate() {
    Optional<Figures> validation = Optional.empty();
    if (!data.validation().isEmpty()) {
      validation = evaluator().evaluate(data.validation(), stop::isRequested);
      if (validation.isEmpty()) {
        return false;
      }
      Divergence.checkLoss(validation.get().loss(), progress.epoch() + 1, 0, lastRate());
    }
    endEpoch(validation);
    return true;
  }

  private void endEpoch(Optional<Figures> validation) {
    EpochFigures figures = new EpochFigures(progress.epoch() + 1, batches, data.train().samples(), progress.seconds(),
        lastRate(), progress.sums().figures(classification), validation);
    history.add(figures);
    if (stopping.enabled() && stopping.improves(figures)) {
      best = Optional.of(snapshot());
    }
    progress = Progress.atStartOf(figures.epoch());
    listener.epoch(figures);
    tellNetwork();
    if (complete() || figures.epoch() % spec.getCheckpointEvery() == 0) {
      save();
    }
    if (stoppedEarly()) {
      listener.stoppedEarly(figures.epoch(), stopping.bestEpoch());
    }
  }

  private void tellNetwork() {
    listener.network(progress.epoch(), network.plan(), engine()::parameters);
  }

  /** The rate of the step before. */
  private double lastRate() {
    return schedule.rate(Math.max(0, progress.step(batches) - 1));
  }

  private boolean stoppedEarly() {
    return stopping.exhausted() && progress.epoch() < spec.getEpochs();
  }

  private void save() {
    keeper.ifPresent(kept -> {
      Parameters parameters = engine().parameters();
      Divergence.checkParameters(parameters, progress.epoch() + 1, lastRate());
      CheckpointFile.write(kept.file(), new Checkpoint(kept.fingerprint(), progress, history, parameters,
          engine().optimizerState(), best, network.wiring()));
      listener.checkpoint(kept.file(), progress.epoch());
    });
  }

  /** Tests the best parameters if early stopping kept them, else the last ones. The checkpoint keeps the last ones. */
  private TrainingResult finish() {
    best.ifPresent(kept -> kept.restore(engine()));
    Optional<Figures> test = Optional.empty();
    Outcome outcome = stoppedEarly() ? Outcome.STOPPED_EARLY : Outcome.FINISHED;
    if (!data.test().isEmpty()) {
      test = evaluator().evaluate(data.test(), stop::isRequested);
      test.ifPresent(listener::tested);
      outcome = test.isEmpty() ? Outcome.INTERRUPTED : outcome;
    }
    int epoch = best.isPresent() ? stopping.bestEpoch() : progress.epoch();
    return new TrainingResult(outcome, network.plan(), snapshot(), epoch, history, test);
  }
}
