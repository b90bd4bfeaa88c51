package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.cpu.CpuBackend;

/** What the optimizer remembers, in the result of a training. */
class KeptOptimizerTest {

  /** 10 samples in batches of 4. */
  private static final int BATCHES = 3;

  private final DataSplits data = Samples.clouds(10, 6, 5);

  private TrainingResult train(ExecutionPlan plan, TrainingOptions options) {
    return new Training(plan, data, new CpuBackend(), options).run(new TrainingListener() { }, new StopSignal());
  }

  private static ExecutionPlan plan(OptimizerKind optimizer, int epochs) {
    ExecutionPlan plan = Plans.layered(5, 4, 2);
    plan.getTraining().setOptimizer(optimizer);
    plan.getTraining().setMomentum(0.9);
    plan.getTraining().setEpochs(epochs);
    return plan;
  }

  @Test
  void isThereIfAskedFor() {
    assertThat(train(plan(OptimizerKind.ADAM, 1), TrainingOptions.threads(1)).network().optimizer()).isEmpty();
    assertThat(train(plan(OptimizerKind.ADAM, 1), TrainingOptions.threads(1).keepingOptimizer()).network().optimizer()).isPresent();
  }

  /** Early stopping goes back to an earlier epoch: the moments are those of a run that ends with it, not the last ones. */
  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void isOfTheEpochThatTheWeightsAreFrom(OptimizerKind optimizer) {
    ExecutionPlan stopping = plan(optimizer, 6);
    stopping.getTraining().setPatience(3);
    stopping.getTraining().setMinimumChange(100);
    TrainingResult stopped = train(stopping, TrainingOptions.threads(1).keepingOptimizer());
    TrainingResult one = train(plan(optimizer, 1), TrainingOptions.threads(1).keepingOptimizer());

    assertThat(stopped.history()).hasSize(4);
    assertThat(stopped.epoch()).isEqualTo(1);
    OptimizerState kept = stopped.network().optimizer().orElseThrow();
    assertThat(kept.step()).isEqualTo(BATCHES);
    assertThat(Optional.of(kept)).usingRecursiveComparison().isEqualTo(one.network().optimizer());
    assertThat(stopped.parameters()).usingRecursiveComparison().isEqualTo(one.parameters());
  }

  /** Memory is reckoned, and artefacts are checked, by names; engines make them. */
  @ParameterizedTest
  @CsvSource({"SGD, 0", "SGD, 0.9", "ADAM, 0", "ADAM, 0.9", "ADAMW, 0", "ADAMW, 0.9", "RMSPROP, 0", "RMSPROP, 0.9"})
  void hasTheMomentsOfItsKind(OptimizerKind optimizer, double momentum) {
    ExecutionPlan plan = plan(optimizer, 1);
    plan.getTraining().setMomentum(momentum);
    for (CpuBackend backend : new CpuBackend[] {new CpuBackend(), CpuBackend.reference()}) {
      try (Engine engine = backend.open(plan, new EngineOptions(4, 1, 1))) {
        assertThat(Set.copyOf(OptimizerState.moments(plan.getTraining()))).isEqualTo(engine.optimizerState().moments().keySet());
      }
    }
  }
}
