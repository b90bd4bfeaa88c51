package org.snn.prune.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.prune.SmallTraining;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.StepSettings;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.StopSignal;

class WatchedTrainingTest {

  private static final DataSplits DATA = SmallTraining.data();
  private static final int BATCH = 16;
  private static final int BATCHES = DATA.train().samples() / BATCH;

  private static ExecutionPlan plan(OptimizerKind optimizer) {
    ExecutionPlan plan = SmallTraining.plan(3, 2);
    plan.getTraining().setOptimizer(optimizer);
    plan.getTraining().setMomentum(0.9);
    plan.getTraining().setDecay(0.9);
    return plan;
  }

  /** Some epochs on an engine, by nothing but its steps. */
  private static Snapshot steps(ExecutionPlan plan, Optional<Snapshot> start, int epochs) {
    try (Engine engine = CpuBackend.reference().open(plan, new EngineOptions(BATCH, 1, plan.getTraining().getSeed()))) {
      start.ifPresent(from -> {
        engine.setParameters(from.parameters());
        from.optimizer().ifPresent(engine::setOptimizerState);
      });
      BatchBuffer buffer = new BatchBuffer(engine, DATA.features(), DATA.targets());
      long step = 0;
      for (int epoch = 0; epoch < epochs; epoch++) {
        int[] order = DATA.train().epochOrder(plan.getTraining().getSeed(), epoch);
        for (int from = 0; from < order.length; from += BATCH) {
          buffer.fill(DATA.train().data(), order, from, BATCH);
          engine.train(buffer.features(), buffer.targets(), BATCH, new StepSettings(plan.getTraining().getRate(), step++));
        }
      }
      return new Snapshot(engine.parameters(), Optional.of(engine.optimizerState()));
    }
  }

  private static Trained watch(ExecutionPlan plan, Snapshot start) {
    return new WatchedTraining(DATA, new CpuBackend(), 2, BATCHES).run(plan, start, -1, (schedule, step) -> schedule.rate(step),
        (done, all) -> { }, new StopSignal()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void goesOnWithTheMomentsThatItIsGiven(OptimizerKind optimizer) {
    ExecutionPlan plan = plan(optimizer);
    Snapshot start = steps(plan, Optional.empty(), 1);
    assertThat(DATA.train().samples()).as("all batches are full").isEqualTo(BATCH * BATCHES);

    Trained trained = watch(plan, start);

    assertSame(trained.last(), steps(plan, Optional.of(start), 2).parameters());
    assertThat(watch(plan, Snapshot.of(start.parameters())).last().weights()).as("moments matter").isNotEqualTo(trained.last().weights());
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void keepsTheMomentsOfTheLookThatItKeeps(OptimizerKind optimizer) {
    ExecutionPlan plan = plan(optimizer);
    plan.getTraining().setEpochs(30);
    plan.getTraining().setRate(0.1);
    Snapshot start = steps(plan, Optional.empty(), 1);
    Trained trained = watch(plan, start);
    int epochs = (int) (trained.best().orElseThrow().step() / BATCHES);
    assertThat(epochs).as("not the last").isLessThan(30);

    Snapshot expected = steps(plan, Optional.of(start), epochs);

    assertSame(trained.stopped().parameters(), expected.parameters());
    OptimizerState state = trained.stopped().optimizer().orElseThrow();
    assertThat(state.step()).isEqualTo((1L + epochs) * BATCHES);
    for (String moment : List.copyOf(state.moments().keySet())) {
      assertSame(state.moments().get(moment), expected.optimizer().orElseThrow().moments().get(moment));
    }
    assertThat(watch(plan, Snapshot.of(start.parameters())).stopped().optimizer()).isEmpty();
  }

  /** The reference has the same bits as the fast engine, so nothing may differ. */
  private static void assertSame(Parameters one, Parameters other) {
    assertThat(one.weights()).isEqualTo(other.weights());
    assertThat(one.biases()).isEqualTo(other.biases());
  }
}
