package org.snn.prune.rounds;

import java.util.BitSet;
import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;
import org.snn.plan.TrainingSpec;
import org.snn.prune.rounds.WatchedTraining.Progress;
import org.snn.prune.rounds.WatchedTraining.Rates;
import org.snn.prune.score.MeanGradient;
import org.snn.prune.score.Scores;
import org.snn.prune.select.Quota;
import org.snn.prune.select.Selection;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.initial.InitialWeights;
import org.snn.trainer.loop.StopSignal;
import org.snn.transform.Planner;

/**
 * Iterative pruning: train, take away the connections of the lowest scores, go back to earlier weights, and again (Frankle and
 * Carbin, The Lottery Ticket Hypothesis, ICLR 2019). Each round trains a network that has the remaining connections only.
 *
 * <p>A function of plan, data, specification and seed: going on from a saved {@link RoundsState} gives the same as not stopping.
 */
public final class Rounds {

  /** Keeps the random numbers of the control apart from those of the network itself. */
  private static final long CONTROL = 0x5EED_C0DEL;

  private final ExecutionPlan plan;
  private final PlannedWiring planned;
  private final DataSplits data;
  private final Backend backend;
  private final int threads;
  private final WatchedTraining training;
  private final Planner planner;
  private final PruningSpec spec;
  private final Selection selection;

  /**
   * Prepares; nothing is trained yet.
   *
   * @param plan of the whole network; its training specification has the seed, and says how to prune in rounds
   * @param every steps between two looks at the validation split
   */
  public Rounds(ExecutionPlan plan, DataSplits data, Backend backend, int threads, int every, Planner planner) {
    this.plan = plan;
    this.planned = PlannedWiring.of(plan);
    this.data = data;
    this.backend = backend;
    this.threads = threads;
    this.training = new WatchedTraining(data, backend, threads, every);
    this.planner = planner;
    this.spec = plan.getTraining().getPruning();
    this.selection = new Selection(planned.wiring(), spec.getScope(), spec.getOutput() > 0);
  }

  /** The state before the first training: all connections, with starting weights by the seed. */
  public RoundsState begin() {
    BitSet all = new BitSet();
    all.set(0, planned.wiring().connections());
    Values initial = initial(plan.getTraining().getSeed());
    return new RoundsState(0, all, initial, initial);
  }

  private Values initial(long seed) {
    return planned.values(InitialWeights.draw(plan, seed));
  }

  /** Connections of the whole network. */
  public int connections() {
    return planned.wiring().connections();
  }

  /** Trainings in all: one more than rounds of pruning. */
  public int trainings() {
    return spec.getRounds() + 1;
  }

  /**
   * Trains what is there, and prunes unless this was the last training.
   *
   * @return empty if asked to stop
   */
  public Optional<Round> train(RoundsState state, Progress progress, StopSignal stop) {
    Ticket ticket = new Ticket(plan, planned.wiring(), state.there(), state.start(), planner);
    boolean captures = state.round() == 0 && spec.getRewind() == RewindKind.STEP;
    Optional<Trained> trained = training.run(ticket.plan(), Snapshot.of(ticket.start()), captures ? spec.getRewindStep() : -1,
        rates(state.round()), progress, stop);
    return trained.map(done -> new Round(ticket, done, next(state, ticket, done)));
  }

  /** What is there with other random weights: what connections are worth without theirs. */
  public Ticket controlTicket(RoundsState state) {
    Values other = initial(plan.getTraining().getSeed() ^ CONTROL);
    return new Ticket(plan, planned.wiring(), state.there(), other, planner);
  }

  /**
   * Trains such a ticket; nothing is pruned.
   *
   * @return empty if asked to stop
   */
  public Optional<Trained> control(Ticket ticket, Progress progress, StopSignal stop) {
    return training.run(ticket.plan(), Snapshot.of(ticket.start()), -1, rates(0), progress, stop);
  }

  /** Fine-tuning goes on at the rate that the first training ended with. */
  private Rates rates(int round) {
    if (round == 0 || spec.getRewind() != RewindKind.NONE) {
      return (schedule, step) -> schedule.rate(step);
    }
    TrainingSpec training = plan.getTraining();
    int batch = Math.min(training.getBatch(), data.train().samples());
    int batches = (data.train().samples() + batch - 1) / batch;
    long last = (long) training.getEpochs() * batches - 1;
    return (schedule, step) -> schedule.rate(last);
  }

  private RoundsState next(RoundsState state, Ticket ticket, Trained trained) {
    Values now = ticket.back(trained.last(), state.start());
    Values back = trained.captured() == null ? state.back() : ticket.back(trained.captured(), state.start());
    BitSet there = state.round() + 1 >= trainings() ? state.there()
        : selection.keep(state.there(), scores(state, ticket, trained, now), Quota.ofRound(spec));
    Values start = switch (spec.getRewind()) {
      case STEP -> back;
      case RANDOM -> initial(plan.getTraining().getSeed() + state.round() + 1);
      case RATE, NONE -> now;
    };
    return new RoundsState(state.round() + 1, there, start, back);
  }

  private float[] scores(RoundsState state, Ticket ticket, Trained trained, Values now) {
    return switch (spec.getCriterion()) {
      case MAGNITUDE -> Scores.magnitude(now);
      case MOVEMENT -> Scores.movement(now, state.start());
      case RANDOM -> Scores.random(planned.wiring(), plan.getTraining().getSeed() + state.round());
      case GRADIENT, SNIP -> Scores.gradient(now, ticket.gradient(gradient(ticket, trained.last())));
    };
  }

  private Parameters gradient(Ticket ticket, Parameters parameters) {
    int batch = Math.min(ticket.plan().getTraining().getBatch(), data.train().samples());
    try (Engine engine = backend.open(ticket.plan(), new EngineOptions(batch, threads, 0))) {
      engine.setParameters(parameters);
      return MeanGradient.of(engine, data.train(), batch);
    }
  }
}
