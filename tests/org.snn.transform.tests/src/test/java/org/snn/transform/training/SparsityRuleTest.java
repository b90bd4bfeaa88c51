package org.snn.transform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.network.Activation;
import org.snn.network.Experiment;
import org.snn.network.Growing;
import org.snn.network.NetworkFactory;
import org.snn.network.Pruning;
import org.snn.network.Rewind;
import org.snn.network.StepRewind;
import org.snn.plan.GrowMethod;
import org.snn.plan.GrowingSpec;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;
import org.snn.plan.TrainingSpec;
import org.snn.transform.Net;
import org.snn.transform.Planner;

class SparsityRuleTest {

  private static final NetworkFactory FACTORY = NetworkFactory.eINSTANCE;

  private final Experiment experiment = FACTORY.createExperiment();
  private final Pruning pruning = FACTORY.createPruning();
  private final Growing growing = FACTORY.createGrowing();

  SparsityRuleTest() {
    experiment.setNetwork(new Net().input("x", 4).output("y", 2, Activation.SOFTMAX).connect("x", "y").network());
    pruning.setTarget(true);
    pruning.setAmount(0.05);
    growing.setPortion(0.3);
  }

  @Test
  void whereNothingIsSaidNothingIsPrunedOrGrown() {
    TrainingSpec spec = ExperimentRule.training(experiment);
    assertThat(spec.getPruning()).isNull();
    assertThat(spec.getGrowing()).isNull();
  }

  @Test
  void whatIsAbsentHasItsDefault() {
    PruningSpec spec = pruned();
    assertThat(spec.getScope()).isEqualTo(PruneScope.GLOBAL);
    assertThat(spec.getRewind()).isEqualTo(RewindKind.NONE);
    assertThat(List.of(spec.getRounds(), spec.getRewindStep(), spec.getEvery())).containsExactly(0, 0, 100);
    assertThat(List.of(spec.getOutput(), spec.getFrom(), spec.getUntil())).containsExactly(0.0, 0.0, 0.75);
    GrowingSpec grown = grown();
    assertThat(grown.getEvery()).isEqualTo(100);
    assertThat(grown.getUntil()).isEqualTo(0.75);
  }

  @Test
  void whatIsSaidIsInTheSpecification() {
    pruning.setCriterion(org.snn.network.PruneCriterion.MOVEMENT);
    pruning.setScope(org.snn.network.PruneScope.PER_NEURON);
    pruning.setOutput(0.1);
    pruning.setRounds(15);
    pruning.setFrom(0.125);
    pruning.setUntil(0.5);
    pruning.setEvery(7);
    PruningSpec spec = pruned();
    assertThat(spec.getCriterion()).isEqualTo(PruneCriterion.MOVEMENT);
    assertThat(spec.getScope()).isEqualTo(PruneScope.PER_NEURON);
    assertThat(spec.isTarget()).isTrue();
    assertThat(List.of(spec.getAmount(), spec.getOutput(), spec.getFrom(), spec.getUntil())).containsExactly(0.05, 0.1, 0.125, 0.5);
    assertThat(List.of(spec.getRounds(), spec.getEvery())).containsExactly(15, 7);
    pruning.setTarget(false);
    assertThat(pruned().isTarget()).isFalse();
    growing.setMethod(org.snn.network.GrowMethod.RIGL);
    growing.setEvery(9);
    growing.setUntil(0.25);
    assertThat(grown().getMethod()).isEqualTo(GrowMethod.RIGL);
    assertThat(grown().getEvery()).isEqualTo(9);
    assertThat(List.of(grown().getPortion(), grown().getUntil())).containsExactly(0.3, 0.25);
  }

  @Test
  void eachRewindHasItsKind() {
    StepRewind step = FACTORY.createStepRewind();
    step.setStep(500);
    Map<Rewind, RewindKind> kinds = Map.of(step, RewindKind.STEP, FACTORY.createRateRewind(), RewindKind.RATE,
        FACTORY.createRandomRewind(), RewindKind.RANDOM);
    kinds.forEach((rewind, kind) -> {
      pruning.setRewind(rewind);
      assertThat(pruned().getRewind()).isEqualTo(kind);
      assertThat(pruned().getRewindStep()).isEqualTo(rewind == step ? 500 : 0);
    });
  }

  @ParameterizedTest
  @EnumSource
  void eachCriterionIsInThePlan(org.snn.network.PruneCriterion criterion) {
    pruning.setCriterion(criterion);
    assertThat(pruned().getCriterion().getLiteral()).isEqualTo(criterion.getLiteral());
  }

  @ParameterizedTest
  @EnumSource
  void eachScopeIsInThePlan(org.snn.network.PruneScope scope) {
    pruning.setScope(scope);
    assertThat(pruned().getScope().getLiteral()).isEqualTo(scope.getLiteral());
  }

  @ParameterizedTest
  @EnumSource
  void eachMethodIsInThePlan(org.snn.network.GrowMethod method) {
    growing.setMethod(method);
    assertThat(grown().getMethod().getLiteral()).isEqualTo(method.getLiteral());
  }

  private PruningSpec pruned() {
    experiment.setPruning(pruning);
    return new Planner().plan(experiment).getTraining().getPruning();
  }

  private GrowingSpec grown() {
    experiment.setGrowing(growing);
    return ExperimentRule.training(experiment).getGrowing();
  }
}
