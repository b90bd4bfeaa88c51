package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SparsityCheckTest {

  @Test
  void soundSpecificationsPass() {
    PlanCheck.check(SmallPlan.withTraining());
    PlanCheck.check(pruningInRounds());
    PlanCheck.check(pruningWhileTraining());
    PlanCheck.check(growing());
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("amount", pruningInRounds(), plan -> pruning(plan).setAmount(0)),
        damage("amount", pruningInRounds(), plan -> pruning(plan).setAmount(1)),
        damage("amount", pruningInRounds(), plan -> pruning(plan).setAmount(Double.NaN)),
        damage("output", pruningInRounds(), plan -> pruning(plan).setOutput(-0.1)),
        damage("output", pruningInRounds(), plan -> pruning(plan).setOutput(1)),
        damage("rounds", pruningInRounds(), plan -> pruning(plan).setRounds(-1)),
        damage("rounds", pruningInRounds(), plan -> pruning(plan).setCriterion(PruneCriterion.SNIP)),
        damage("rewindStep", pruningInRounds(), plan -> pruning(plan).setRewindStep(-1)),
        damage("target", pruningWhileTraining(), plan -> pruning(plan).setTarget(false)),
        damage("rewind", pruningWhileTraining(), plan -> pruning(plan).setRewind(RewindKind.RATE)),
        damage("from", pruningWhileTraining(), plan -> pruning(plan).setFrom(-0.1)),
        damage("from", pruningWhileTraining(), plan -> pruning(plan).setFrom(0.75)),
        damage("until", pruningWhileTraining(), plan -> pruning(plan).setUntil(1.1)),
        damage("until", pruningWhileTraining(), plan -> pruning(plan).setUntil(Double.NaN)),
        damage("every", pruningWhileTraining(), plan -> pruning(plan).setEvery(0)),
        damage("portion", growing(), plan -> plan.getTraining().getGrowing().setPortion(1)),
        damage("every", growing(), plan -> plan.getTraining().getGrowing().setEvery(0)),
        damage("until", growing(), plan -> plan.getTraining().getGrowing().setUntil(0)),
        damage("prunes and grows", pruningWhileTraining(), plan -> plan.getTraining().setGrowing(growing().getTraining().getGrowing())));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("damages")
  void aDamagedSpecificationIsRefused(String what, ExecutionPlan plan, Consumer<ExecutionPlan> damage) {
    PlanCheck.check(plan);
    damage.accept(plan);
    assertThatThrownBy(() -> PlanCheck.check(plan)).isInstanceOf(PlanException.class).hasMessageContaining(what);
  }

  /** Every attribute has a value other than its default. */
  static ExecutionPlan pruningInRounds() {
    ExecutionPlan plan = pruningWhileTraining();
    pruning(plan).setRounds(15);
    pruning(plan).setRewind(RewindKind.STEP);
    pruning(plan).setRewindStep(500);
    return plan;
  }

  private static ExecutionPlan pruningWhileTraining() {
    PruningSpec pruning = PlanFactory.eINSTANCE.createPruningSpec();
    pruning.setCriterion(PruneCriterion.MOVEMENT);
    pruning.setScope(PruneScope.PER_PAIR);
    pruning.setTarget(true);
    pruning.setAmount(0.05);
    pruning.setOutput(0.1);
    pruning.setFrom(0.125);
    pruning.setUntil(0.75);
    pruning.setEvery(100);
    ExecutionPlan plan = SmallPlan.withTraining();
    plan.getTraining().setPruning(pruning);
    return plan;
  }

  static ExecutionPlan growing() {
    GrowingSpec growing = PlanFactory.eINSTANCE.createGrowingSpec();
    growing.setMethod(GrowMethod.LAYERLESS);
    growing.setPortion(0.3);
    growing.setEvery(100);
    growing.setUntil(0.75);
    ExecutionPlan plan = SmallPlan.withTraining();
    plan.getTraining().setGrowing(growing);
    return plan;
  }

  private static PruningSpec pruning(ExecutionPlan plan) {
    return plan.getTraining().getPruning();
  }

  private static Arguments damage(String what, ExecutionPlan plan, Consumer<ExecutionPlan> damage) {
    return Arguments.of(what, plan, damage);
  }
}
