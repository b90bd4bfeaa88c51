package org.snn.prune.lottery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import org.snn.bench.measure.Spread;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.rounds.Round;
import org.snn.prune.rounds.Rounds;
import org.snn.prune.rounds.RoundsState;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.rounds.Trained;
import org.snn.prune.rounds.Watch;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.CpuMemory;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.metrics.Figures;

/**
 * Pruning in rounds for several seeds, each round beside a control: the same connections from other random weights. Keeps
 * everything after each training, so that it goes on from there after a stop, a kill or a power cut.
 */
public final class Lottery {

  private final LongFunction<Rounds> rounds;
  private final LotteryFiles files;
  private final TicketStore store;
  private final boolean controls;
  private final LotteryListener listener;
  private final StopSignal stop;

  /**
   * Prepares a lottery.
   *
   * @param rounds pruning with a seed
   * @param store keeps tickets, as seed-N/round-RR
   * @param controls whether controls are trained
   */
  public Lottery(LongFunction<Rounds> rounds, LotteryFiles files, TicketStore store, boolean controls, LotteryListener listener,
      StopSignal stop) {
    this.rounds = rounds;
    this.files = files;
    this.store = store;
    this.controls = controls;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Does all rounds of a seed that are not done yet.
   *
   * @return whether all are done; false if asked to stop
   * @throws TrainingException if training fails or nothing can be kept, or if results of what is done are not there
   */
  public boolean run(long seed) {
    Rounds mine = rounds.apply(seed);
    RoundsState state = files.readState(seed, mine.connections()).orElseGet(mine::begin);
    requireResults(seed, state.round());
    while (state.round() < mine.trainings()) {
      if (controls && state.round() > 0 && !control(mine, state, seed)) {
        return false;
      }
      listener.training(seed, state.round(), mine.trainings(), false);
      Optional<Round> round = mine.train(state, listener::steps, stop);
      if (round.isEmpty()) {
        return false;
      }
      Path file = files.ticket(seed, state.round());
      long bytes = store.save(file, round.get().ticket(), round.get().trained(), seed);
      keep(result(mine, state, round.get().ticket(), round.get().trained(), seed, false, bytes));
      state = round.get().next();
      files.write(seed, state);
    }
    return true;
  }

  /** What is done is not done again, so what is missing now would always be missing. */
  private void requireResults(long seed, int done) {
    List<LotteryResult> results = files.readResults();
    for (int round = 0; round < done; round++) {
      require(results, seed, round, false, "the result of seed %d, round %d is missing; delete the folder to begin anew.");
      if (controls && round > 0) {
        require(results, seed, round, true, "seed %d has no control of round %d, and does not get it any more; go on without"
            + " controls (--no-control), or begin anew in another folder (--out).");
      }
    }
  }

  private void require(List<LotteryResult> results, long seed, int round, boolean control, String otherwise) {
    if (!has(results, seed, round, control)) {
      throw new TrainingException(files.folder() + ": " + otherwise.formatted(seed, round));
    }
  }

  private static boolean has(List<LotteryResult> results, long seed, int round, boolean control) {
    return results.stream().anyMatch(result -> result.isOf(seed, round, control));
  }

  /** Trains the control of a round, unless that was done before a stop; false if asked to stop. */
  private boolean control(Rounds mine, RoundsState state, long seed) {
    if (has(files.readResults(), seed, state.round(), true)) {
      return true;
    }
    listener.training(seed, state.round(), mine.trainings(), true);
    Ticket ticket = mine.controlTicket(state);
    Optional<Trained> trained = mine.control(ticket, listener::steps, stop);
    trained.ifPresent(done -> keep(result(mine, state, ticket, done, seed, true, 0)));
    return trained.isPresent();
  }

  private void keep(LotteryResult result) {
    files.add(result);
    listener.result(result);
  }

  private static LotteryResult result(Rounds rounds, RoundsState state, Ticket ticket, Trained trained, long seed,
      boolean control, long bytes) {
    ExecutionPlan plan = ticket.plan();
    double remaining = (double) state.there().cardinality() / rounds.connections();
    return new LotteryResult(seed, state.round(), control, remaining, plan.getConnections(), plan.getNeurons(),
        plan.getPseudoLayers().size(), bytes, CpuMemory.bytes(plan, 1, false) + indexBytes(plan),
        trained.best().map(Watch::step).orElse(null), trained.best().map(best -> best.validation().loss()).orElse(null),
        trained.testAtBest().map(Figures::loss).orElse(null), accuracy(trained.testAtBest()),
        trained.testAtEnd().map(Figures::loss).orElse(null), accuracy(trained.testAtEnd()),
        Spread.of(trained.stepSeconds()), Spread.of(trained.answerSeconds()));
  }

  /** The plan's index arrays; its weights are the engine's. */
  private static long indexBytes(ExecutionPlan plan) {
    return plan.getPseudoLayers().stream().flatMap(layer -> layer.getKernels().stream())
        .mapToLong(kernel -> kernel.getBytes() - Float.BYTES * (long) kernel.getWeights()).sum();
  }

  private static Double accuracy(Optional<Figures> figures) {
    OptionalDouble accuracy = figures.isEmpty() ? OptionalDouble.empty() : figures.get().accuracy();
    return accuracy.isPresent() ? (Double) accuracy.getAsDouble() : null;
  }
}
