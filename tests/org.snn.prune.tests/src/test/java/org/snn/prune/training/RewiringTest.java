package org.snn.prune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GrowMethod;
import org.snn.plan.GrowingSpec;
import org.snn.plan.Monitor;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.prune.SmallTraining;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.BatchProgress;
import org.snn.trainer.loop.Rewiring;
import org.snn.trainer.loop.Rewiring.Moment;
import org.snn.trainer.loop.Rewiring.Rewired;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.loop.Training;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingOptions;
import org.snn.trainer.loop.TrainingResult;
import org.snn.transform.Planner;

class RewiringTest {

  private static final DataSplits DATA = SmallTraining.data();
  private static final int EPOCHS = 4;
  /** 240 samples in batches of 16. */
  private static final int STEPS = EPOCHS * 15;

  @TempDir
  private Path folder;

  private static ExecutionPlan sparse(Consumer<ExecutionPlan> settings) {
    ExecutionPlan dense = SmallTraining.plan(3, EPOCHS);
    Wiring whole = PlannedWiring.of(dense).wiring();
    long[] third = LongStream.of(Edges.of(whole)).filter(edge -> Math.floorMod(edge * 31 + edge / 7, 3) == 0).toArray();
    ExecutionPlan plan = new NetworkChange(dense, new Planner()).plan(Edges.wiring(whole.groups(), third));
    settings.accept(plan);
    return plan;
  }

  private static ExecutionPlan growing(GrowMethod method) {
    return sparse(plan -> {
      GrowingSpec spec = PlanFactory.eINSTANCE.createGrowingSpec();
      spec.setMethod(method);
      spec.setPortion(0.3);
      spec.setEvery(7);
      spec.setUntil(0.75);
      plan.getTraining().setGrowing(spec);
    });
  }

  private static ExecutionPlan pruning(PruneCriterion criterion) {
    ExecutionPlan plan = SmallTraining.plan(3, EPOCHS);
    PruningSpec spec = PlanFactory.eINSTANCE.createPruningSpec();
    spec.setCriterion(criterion);
    spec.setScope(PruneScope.PER_PAIR);
    spec.setTarget(true);
    spec.setAmount(0.2);
    spec.setFrom(0.1);
    spec.setUntil(0.75);
    spec.setEvery(4);
    plan.getTraining().setPruning(spec);
    return plan;
  }

  private static Optional<Rewiring> rewiring(ExecutionPlan plan, int threads) {
    return Rewirings.of(plan, new Planner(), new CpuBackend(), threads);
  }

  private static TrainingResult train(ExecutionPlan plan, TrainingOptions options, TrainingListener listener, StopSignal stop) {
    return new Training(plan, DATA, new CpuBackend(), options, rewiring(plan, options.threads()), Optional.empty()).run(listener, stop);
  }

  private static TrainingResult train(ExecutionPlan plan) {
    return train(plan, TrainingOptions.threads(1), new TrainingListener() { }, new StopSignal());
  }

  @ParameterizedTest
  @EnumSource(GrowMethod.class)
  void theNumberOfConnectionsStaysAndTheirPlacesChange(GrowMethod method) {
    ExecutionPlan plan = growing(method);
    TrainingResult result = train(plan);
    assertThat(result.plan().getConnections()).isEqualTo(plan.getConnections());
    Set<Long> before = edges(plan);
    Set<Long> after = edges(result.plan());
    assertThat(after).isNotEqualTo(before);
    Set<String> pairsBefore = pairs(plan);
    if (method == GrowMethod.LAYERLESS) {
      assertThat(pairs(result.plan())).contains("x y").contains("a y");
    } else {
      assertThat(pairs(result.plan())).isEqualTo(pairsBefore).containsExactlyInAnyOrder("x a", "a b", "b y");
    }
  }

  private static Set<Long> edges(ExecutionPlan plan) {
    return LongStream.of(Edges.of(PlannedWiring.of(plan).wiring())).boxed().collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> pairs(ExecutionPlan plan) {
    Wiring wiring = PlannedWiring.of(plan).wiring();
    return LongStream.of(Edges.of(wiring)).mapToObj(edge -> wiring.groups().get(wiring.groupOf(Edges.source(edge))).name() + " "
        + wiring.groups().get(wiring.groupOf(Edges.target(edge))).name()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(PruneCriterion.class)
  void theDensityFallsToItsGoal(PruneCriterion criterion) {
    ExecutionPlan plan = pruning(criterion);
    TrainingResult result = train(plan);
    // 20 % of 120, 80 and 24
    assertThat(result.plan().getConnections()).isEqualTo(24 + 16 + 5);
    assertThat(edges(plan)).containsAll(edges(result.plan()));
  }

  /** Zhu and Gupta 2017, equation 1, with s_i = 0, s_f = 0.8, t_0 = 6, n Δt = 39. */
  @Test
  void theScheduleIsThatOfThePaper() {
    GradualPruning pruning = new GradualPruning(pruning(PruneCriterion.MAGNITUDE), new Planner());
    for (int step = 6; step <= 45; step++) {
      double sparsity = 0.8 + (0 - 0.8) * Math.pow(1 - (step - 6) / 39.0, 3);
      assertThat(1 - pruning.density(0.2, step, STEPS)).isCloseTo(sparsity, within(1e-12));
    }
    List<Integer> due = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      if (pruning.due(step, STEPS)) {
        due.add(step);
      }
    }
    assertThat(due).containsExactly(10, 14, 18, 22, 26, 30, 34, 38, 42, 45);
  }

  @Test
  void theShareOfRigLFallsByACosine() {
    Growing growing = (Growing) rewiring(growing(GrowMethod.RIGL), 1).orElseThrow();
    assertThat(growing.share(0, STEPS)).isCloseTo(0.3, within(1e-12));
    assertThat(growing.share(45 / 2, STEPS)).isBetween(0.15, 0.17);
    assertThat(growing.share(45, STEPS)).isCloseTo(0, within(1e-12));
    assertThat(growing.due(42, STEPS)).isTrue();
    assertThat(growing.due(49, STEPS)).isFalse();
    assertThat(growing.due(0, STEPS)).isFalse();
  }

  /** Weights and moments of connections that stay are the same before and after; new ones are 0. */
  @ParameterizedTest
  @EnumSource(GrowMethod.class)
  void whatStaysKeepsWeightAndMoments(GrowMethod method) {
    ExecutionPlan plan = growing(method);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(16, 1, 3))) {
      BatchBuffer buffer = new BatchBuffer(engine, DATA.features(), DATA.targets());
      buffer.fill(DATA.train().data(), DATA.train().order(), 0, 16);
      engine.train(buffer.features(), buffer.targets(), 16, new StepSettings(0.01, 0));
      Rewired next = rewiring(plan, 1).orElseThrow().change(new Moment(7, STEPS, plan, engine,
          other -> other.fill(DATA.train().data(), DATA.train().order(), 0, 16)));
      PlannedWiring before = PlannedWiring.of(plan);
      PlannedWiring after = PlannedWiring.of(next.plan());
      assertFollow(before, before.values(engine.parameters()), after, after.values(next.parameters()));
      assertFollow(before, before.moments(engine.optimizerState()).get("first"), after, after.moments(next.state()).get("first"));
      assertThat(next.state().step()).isEqualTo(1);
    }
  }

  private static void assertFollow(PlannedWiring before, Values old, PlannedWiring after, Values now) {
    List<Long> edges = LongStream.of(Edges.of(before.wiring())).boxed().toList();
    long[] next = Edges.of(after.wiring());
    int fresh = 0;
    for (int c = 0; c < next.length; c++) {
      int at = edges.indexOf(next[c]);
      assertThat(now.connections()[c]).isEqualTo(at < 0 ? 0 : old.connections()[at]);
      fresh += at < 0 ? 1 : 0;
    }
    assertThat(fresh).isPositive();
    assertThat(now.neurons()).isEqualTo(old.neurons());
  }

  /** The smallest weights of each pair go; of the absent ones those of the largest gradient of the dense network grow. */
  @Test
  void rigLGrowsTheSteepest() {
    ExecutionPlan plan = growing(GrowMethod.RIGL);
    ExecutionPlan dense = SmallTraining.plan(3, EPOCHS);
    PlannedWiring whole = PlannedWiring.of(dense);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(16, 1, 3));
        Engine all = new CpuBackend().open(dense, new EngineOptions(16, 1, 3))) {
      PlannedWiring present = PlannedWiring.of(plan);
      Values now = present.values(engine.parameters());
      all.setParameters(whole.parameters(
          new Values(Edges.follow(present.wiring(), now.connections(), whole.wiring(), 0), now.neurons())));
      BatchBuffer buffer = new BatchBuffer(all, DATA.features(), DATA.targets());
      buffer.fill(DATA.train().data(), DATA.train().order(), 0, 16);
      float[] gradient = whole.values(all.gradients(buffer.features(), buffer.targets(), 16)).connections();
      Rewired next = rewiring(plan, 1).orElseThrow().change(new Moment(7, STEPS, plan, engine,
          other -> other.fill(DATA.train().data(), DATA.train().order(), 0, 16)));
      Set<Long> before = edges(plan);
      Set<Long> after = edges(next.plan());
      long[] possible = Edges.of(whole.wiring());
      for (String pair : List.of("x a", "a b", "b y")) {
        float weakestGrown = Float.MAX_VALUE;
        float strongestAbsent = 0;
        for (int c = 0; c < possible.length; c++) {
          if (pairs(Set.of(possible[c]), whole.wiring()).contains(pair) && !before.contains(possible[c])) {
            float size = Math.abs(gradient[c]);
            weakestGrown = after.contains(possible[c]) ? Math.min(weakestGrown, size) : weakestGrown;
            strongestAbsent = after.contains(possible[c]) ? strongestAbsent : Math.max(strongestAbsent, size);
          }
        }
        assertThat(weakestGrown).isLessThan(Float.MAX_VALUE).isGreaterThanOrEqualTo(strongestAbsent);
      }
    }
  }

  private static Set<String> pairs(Set<Long> edges, Wiring wiring) {
    return edges.stream().map(edge -> wiring.groups().get(wiring.groupOf(Edges.source(edge))).name() + " "
        + wiring.groups().get(wiring.groupOf(Edges.target(edge))).name()).collect(Collectors.toSet());
  }

  private static List<ExecutionPlan> all() {
    List<ExecutionPlan> plans = new ArrayList<>();
    Arrays.stream(GrowMethod.values()).map(RewiringTest::growing).forEach(plans::add);
    Arrays.stream(PruneCriterion.values()).map(RewiringTest::pruning).forEach(plans::add);
    return plans;
  }

  @Test
  void goingOnGivesTheSameBitsOnAnyNumberOfThreads() {
    for (ExecutionPlan plan : all()) {
      TrainingResult straight = train(plan);
      Path checkpoint = folder.resolve("checkpoint");
      for (int stopAt : new int[] {1, 7, 20, 46}) {
        StopSignal stop = new StopSignal();
        TrainingListener stopper = new TrainingListener() {
          private int batches;

          @Override
          public void batch(BatchProgress progress) {
            if (++batches == stopAt) {
              stop.request();
            }
          }
        };
        train(plan, new TrainingOptions(2, Optional.of(checkpoint), false), stopper, stop);
        TrainingResult resumed = train(plan, new TrainingOptions(1, Optional.of(checkpoint), true), new TrainingListener() { },
            new StopSignal());
        Parameters parameters = resumed.parameters();
        assertThat(edges(resumed.plan())).isEqualTo(edges(straight.plan()));
        assertThat(parameters.weights()).as("%s, stopped after %d", plan.getTraining(), stopAt)
            .isEqualTo(straight.parameters().weights());
        assertThat(resumed.history()).hasSameSizeAs(straight.history());
      }
    }
  }

  @Test
  void earlyStoppingIsRefused() {
    ExecutionPlan plan = growing(GrowMethod.SET);
    plan.getTraining().setPatience(2);
    plan.getTraining().setMonitor(Monitor.LOSS);
    assertThatThrownBy(() -> train(plan)).isInstanceOf(TrainingException.class).hasMessage(
        "Early stopping keeps the weights of an earlier epoch, but the connections of 'Small' change in training; leave out "
            + "'stop after', or the pruning or growing.");
  }

  @Test
  void connectionsThatStayNeedNoRewiring() {
    assertThat(rewiring(SmallTraining.plan(1, 1), 1)).isEmpty();
    ExecutionPlan rounds = pruning(PruneCriterion.MAGNITUDE);
    rounds.getTraining().getPruning().setRounds(3);
    assertThat(rewiring(rounds, 1)).isEmpty();
  }
}
