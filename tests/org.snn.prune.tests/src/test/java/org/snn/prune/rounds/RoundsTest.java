package org.snn.prune.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;
import org.snn.prune.SmallTraining;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.StopSignal;
import org.snn.transform.Planner;

class RoundsTest {

  private static final DataSplits DATA = SmallTraining.data();

  private static PruningSpec spec(PruneCriterion criterion, RewindKind rewind, int step, int rounds) {
    PruningSpec spec = PlanFactory.eINSTANCE.createPruningSpec();
    spec.setCriterion(criterion);
    spec.setScope(PruneScope.PER_PAIR);
    spec.setAmount(0.3);
    spec.setOutput(0.1);
    spec.setRounds(rounds);
    spec.setRewind(rewind);
    spec.setRewindStep(step);
    return spec;
  }

  private static Rounds rounds(ExecutionPlan plan, PruningSpec spec, int threads) {
    plan.getTraining().setPruning(EcoreUtil.copy(spec));
    return new Rounds(plan, DATA, new CpuBackend(), threads, 5, new Planner());
  }

  private static List<Round> all(Rounds rounds, RoundsState from) {
    List<Round> done = new ArrayList<>();
    RoundsState state = from;
    while (state.round() < rounds.trainings()) {
      Round round = rounds.train(state, (step, steps) -> { }, new StopSignal()).orElseThrow();
      done.add(round);
      state = round.next();
    }
    return done;
  }

  @Test
  void eachRoundHasFewerConnectionsAndStartsFromTheSameValues() {
    ExecutionPlan plan = SmallTraining.plan(1, 3);
    Rounds rounds = rounds(plan, spec(PruneCriterion.MAGNITUDE, RewindKind.STEP, 0, 4), 1);
    RoundsState first = rounds.begin();
    List<Round> done = all(rounds, first);
    assertThat(done).hasSize(5);
    int[] pairs = {120, 80, 24};
    RoundsState state = first;
    for (Round round : done) {
      assertThat(state.there().cardinality()).isEqualTo(pairs[0] + pairs[1] + pairs[2]);
      assertThat(round.ticket().plan().getConnections()).isLessThanOrEqualTo(state.there().cardinality());
      assertThat(state.start().connections()).isEqualTo(first.start().connections());
      assertThat(state.start().neurons()).isEqualTo(first.start().neurons());
      pairs[0] -= Math.round(pairs[0] * 0.3);
      pairs[1] -= Math.round(pairs[1] * 0.3);
      pairs[2] -= Math.round(pairs[2] * 0.1);
      state = round.next();
    }
    assertThat(state.there()).isEqualTo(done.get(3).next().there());
  }

  /** What a layered framework does: the same network with zeros in the place of what is gone. */
  @Test
  void theTicketHasTheGradientsOfTheMaskedNetwork() {
    ExecutionPlan plan = SmallTraining.plan(2, 2);
    Rounds rounds = rounds(plan, spec(PruneCriterion.MAGNITUDE, RewindKind.STEP, 0, 6), 1);
    RoundsState state = rounds.begin();
    for (Round round : all(rounds, state)) {
      Values masked = masked(state);
      PlannedWiring whole = PlannedWiring.of(plan);
      Values expected = whole.values(gradients(plan, whole.parameters(masked)));
      Ticket ticket = round.ticket();
      Values mine = ticket.gradient(gradients(ticket.plan(), ticket.start()));
      int compared = 0;
      for (int c = 0; c < rounds.connections(); c++) {
        if (mine.connections()[c] != 0) {
          assertThat(mine.connections()[c]).isCloseTo(expected.connections()[c], within(1e-5f));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan((int) ticket.plan().getConnections() / 2);
      state = round.next();
    }
  }

  private static Values masked(RoundsState state) {
    float[] weights = state.start().connections().clone();
    BitSet there = state.there();
    for (int c = there.nextClearBit(0); c < weights.length; c = there.nextClearBit(c + 1)) {
      weights[c] = 0;
    }
    return new Values(weights, state.start().neurons());
  }

  private static Parameters gradients(ExecutionPlan plan, Parameters parameters) {
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(64, 1, 0))) {
      engine.setParameters(parameters);
      BatchBuffer buffer = new BatchBuffer(engine, DATA.features(), DATA.targets());
      buffer.fill(DATA.train().data(), DATA.train().order(), 0, 64);
      return engine.gradients(buffer.features(), buffer.targets(), 64);
    }
  }

  @ParameterizedTest
  @EnumSource(value = PruneCriterion.class, names = "SNIP", mode = EnumSource.Mode.EXCLUDE)
  void everyCriterionIsTheSameOnAnyNumberOfThreadsAndAfterAStop(PruneCriterion criterion, @TempDir Path folder) {
    PruningSpec spec = spec(criterion, RewindKind.STEP, 7, 3);
    Rounds one = rounds(SmallTraining.plan(3, 2), spec, 1);
    List<Round> straight = all(one, one.begin());
    Rounds two = rounds(SmallTraining.plan(3, 2), spec, 2);
    Path file = folder.resolve("state");
    RoundsFile.write(file, two.begin());
    for (Round expected : straight) {
      RoundsState read = RoundsFile.read(file, two.connections());
      Round round = two.train(read, (step, steps) -> { }, new StopSignal()).orElseThrow();
      RoundsFile.write(file, round.next());
      assertThat(round.trained().last().weights()).isEqualTo(expected.trained().last().weights());
      assertThat(round.next().there()).isEqualTo(expected.next().there());
      assertThat(round.next().start().connections()).isEqualTo(expected.next().start().connections());
    }
  }

  @ParameterizedTest
  @EnumSource(RewindKind.class)
  void goesOnFromWhatTheRewindSays(RewindKind kind) {
    ExecutionPlan plan = SmallTraining.plan(4, 2);
    Rounds rounds = rounds(plan, spec(PruneCriterion.MAGNITUDE, kind, 7, 1), 1);
    RoundsState begin = rounds.begin();
    Round first = rounds.train(begin, (step, steps) -> { }, new StopSignal()).orElseThrow();
    PlannedWiring whole = PlannedWiring.of(plan);
    float[] start = first.next().start().connections();
    float[] trained = whole.values(first.trained().last()).connections();
    switch (kind) {
      case NONE, RATE -> assertThat(start).isEqualTo(trained);
      case STEP -> assertThat(start).isEqualTo(whole.values(first.trained().captured()).connections())
          .isNotEqualTo(trained).isNotEqualTo(begin.start().connections());
      case RANDOM -> assertThat(start).isNotEqualTo(trained).isNotEqualTo(begin.start().connections());
    }
  }

  @Test
  void aTicketThatGoesOnComputesWhatTheOneBeforeDidWithoutItsConnections() {
    Rounds rounds = rounds(SmallTraining.plan(5, 2), spec(PruneCriterion.MAGNITUDE, RewindKind.RATE, 0, 8), 1);
    RoundsState state = rounds.begin();
    ExecutionPlan plan = SmallTraining.plan(5, 2);
    PlannedWiring whole = PlannedWiring.of(plan);
    for (Round round : all(rounds, state)) {
      Ticket ticket = round.ticket();
      float[] expected = answer(plan, whole.parameters(masked(state)));
      assertThat(answer(ticket.plan(), ticket.start())).hasSize(expected.length)
          .satisfies(outputs -> {
            for (int i = 0; i < expected.length; i++) {
              assertThat(outputs[i]).isCloseTo(expected[i], within(1e-5f));
            }
          });
      state = round.next();
    }
  }

  private static float[] answer(ExecutionPlan plan, Parameters parameters) {
    try (Engine engine = new CpuBackend().answering(plan, parameters, new EngineOptions(16, 1, 0))) {
      BatchBuffer buffer = new BatchBuffer(engine, DATA.features(), DATA.targets());
      buffer.fill(DATA.train().data(), DATA.train().order(), 0, 16);
      float[] outputs = new float[DATA.targets() * engine.stride()];
      engine.predict(buffer.features(), 16, outputs);
      return outputs;
    }
  }

  @Test
  void theControlHasTheConnectionsAndOtherWeights() {
    Rounds rounds = rounds(SmallTraining.plan(6, 2), spec(PruneCriterion.MAGNITUDE, RewindKind.STEP, 0, 2), 1);
    Round first = rounds.train(rounds.begin(), (step, steps) -> { }, new StopSignal()).orElseThrow();
    Round second = rounds.train(first.next(), (step, steps) -> { }, new StopSignal()).orElseThrow();
    Trained control = rounds.control(rounds.controlTicket(first.next()), (step, steps) -> { }, new StopSignal()).orElseThrow();
    assertThat(control.last().weights()).hasSameSizeAs(second.trained().last().weights())
        .isNotEqualTo(second.trained().last().weights());
  }

  @Test
  void stopsWhenAsked() {
    Rounds rounds = rounds(SmallTraining.plan(7, 2), spec(PruneCriterion.MAGNITUDE, RewindKind.STEP, 0, 2), 1);
    StopSignal stop = new StopSignal();
    assertThat(rounds.train(rounds.begin(), (step, steps) -> stop.request(), stop)).isEmpty();
  }

  @Test
  void aDamagedStateIsRefused(@TempDir Path folder) throws IOException {
    Rounds rounds = rounds(SmallTraining.plan(8, 2), spec(PruneCriterion.MAGNITUDE, RewindKind.STEP, 0, 2), 1);
    Path file = folder.resolve("state");
    RoundsFile.write(file, rounds.begin());
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 37) {
      byte[] changed = whole.clone();
      changed[at] ^= 4;
      Files.write(file, changed);
      assertThatThrownBy(() -> RoundsFile.read(file, rounds.connections())).isInstanceOf(TrainingException.class)
          .hasMessageContaining("damaged");
    }
    Files.write(file, whole);
    assertThatThrownBy(() -> RoundsFile.read(file, 5)).hasMessageContaining("another network");
  }
}
