package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Snapshot;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.TrainingResult.Outcome;

/** Training that goes on from the network of another training, with its optimizer's moments, ends as one training of all epochs. */
class BeginningTest {

  private static final int EPOCHS = 5;
  /** 10 samples in batches of 4. */
  private static final int BATCHES = 3;

  private final DataSplits data = Samples.clouds(10, 6, 5);

  @TempDir
  Path folder;

  private Path checkpoint() {
    return folder.resolve("checkpoint.safetensors");
  }

  static List<Arguments> settings() {
    Consumer<TrainingSpec> momentum = spec -> {
      spec.setMomentum(0.9);
      spec.setSchedule(ScheduleKind.STEP);
      spec.setEvery(2);
      spec.setFactor(0.5);
    };
    Consumer<TrainingSpec> adam = spec -> {
      spec.setOptimizer(OptimizerKind.ADAM);
      spec.setDropout(0.4);
      spec.setWarmup(4);
      spec.setClipNorm(1);
    };
    Consumer<TrainingSpec> alwaysBetter = spec -> {
      spec.setOptimizer(OptimizerKind.RMSPROP);
      spec.setMomentum(0.5);
      spec.setPatience(2);
      spec.setMinimumChange(-100);
    };
    return List.of(Arguments.of("momentum", momentum), Arguments.of("adam with dropout", adam),
        Arguments.of("early stopping that never stops", alwaysBetter));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void goingOnAfterAnyEpochChangesNothing(String name, Consumer<TrainingSpec> settings) {
    TrainingResult whole = run(plan(settings, EPOCHS), false, Optional.empty(), Integer.MAX_VALUE);
    for (int epochs = 1; epochs < EPOCHS; epochs++) {
      Beginning beginning = beginning(run(plan(settings, epochs), false, Optional.empty(), Integer.MAX_VALUE));

      assertSame(run(plan(settings, EPOCHS), false, Optional.of(beginning), Integer.MAX_VALUE), whole);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void stoppingAfterAnyBatchChangesNothing(String name, Consumer<TrainingSpec> settings) throws Exception {
    TrainingResult whole = run(plan(settings, EPOCHS), false, Optional.empty(), Integer.MAX_VALUE);
    Optional<Beginning> beginning = Optional.of(beginning(run(plan(settings, 2), false, Optional.empty(), Integer.MAX_VALUE)));
    for (int batches = 1; batches <= (EPOCHS - 2) * BATCHES; batches++) {
      Files.deleteIfExists(checkpoint());
      assertThat(run(plan(settings, EPOCHS), false, beginning, batches).outcome()).isEqualTo(Outcome.INTERRUPTED);

      assertSame(run(plan(settings, EPOCHS), true, beginning, Integer.MAX_VALUE), whole);
    }
  }

  @Test
  void withoutItsMomentsItGoesElsewhere() {
    Consumer<TrainingSpec> adam = spec -> spec.setOptimizer(OptimizerKind.ADAM);
    TrainingResult whole = run(plan(adam, EPOCHS), false, Optional.empty(), Integer.MAX_VALUE);
    Beginning full = beginning(run(plan(adam, 2), false, Optional.empty(), Integer.MAX_VALUE));
    Beginning bare = new Beginning(full.digest(), Snapshot.of(full.network().parameters()), full.history());

    assertThat(run(plan(adam, EPOCHS), false, Optional.of(bare), Integer.MAX_VALUE).parameters().weights())
        .isNotEqualTo(whole.parameters().weights());
  }

  /** There are no weights of the epochs before the one that the network is from. */
  @Test
  void earlyStoppingGoesBackToTheBeginningAtMost() throws Exception {
    TrainingResult first = run(plan(spec -> { }, 4), false, Optional.empty(), Integer.MAX_VALUE);
    Consumer<TrainingSpec> stops = spec -> {
      spec.setPatience(2);
      spec.setMinimumChange(100);
    };
    Optional<Beginning> beginning = Optional.of(beginning(first));
    TrainingResult result = run(plan(stops, 20), false, beginning, Integer.MAX_VALUE);

    assertThat(result.epoch()).isEqualTo(4);
    assertThat(result.history()).hasSize(6);
    assertThat(result.outcome()).isEqualTo(Outcome.STOPPED_EARLY);
    assertThat(result.network()).usingRecursiveComparison().isEqualTo(first.network());
    Files.deleteIfExists(checkpoint());
    run(plan(stops, 20), false, beginning, BATCHES + 1);
    assertSame(run(plan(stops, 20), true, beginning, Integer.MAX_VALUE), result);
  }

  @Test
  void nothingLeftToTrainIsRefused() {
    Beginning beginning = beginning(run(plan(spec -> { }, 3), false, Optional.empty(), Integer.MAX_VALUE));

    assertThatThrownBy(() -> run(plan(spec -> { }, 3), false, Optional.of(beginning), 1)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("for 3 epochs, and 3 are asked for");
  }

  @Test
  void aCheckpointOfAnotherBeginningIsRefused() {
    Beginning one = beginning(run(plan(spec -> { }, 2), false, Optional.empty(), Integer.MAX_VALUE));
    Beginning other = new Beginning("other", one.network(), one.history());
    run(plan(spec -> { }, EPOCHS), false, Optional.of(one), 1);

    for (Optional<Beginning> wrong : List.of(Optional.of(other), Optional.<Beginning>empty())) {
      assertThatThrownBy(() -> run(plan(spec -> { }, EPOCHS), true, wrong, 1)).isInstanceOf(TrainingException.class)
          .hasMessageContaining("the network to go on from changed");
    }
  }

  @Test
  void whatEarlyStoppingWatchesMustBeKnown() {
    TrainingResult blind = new Training(plan(spec -> { }, 2), Samples.clouds(10, 0, 5), new CpuBackend(), TrainingOptions.threads(1))
        .run(new TrainingListener() { }, new StopSignal());

    assertThatThrownBy(() -> run(plan(spec -> spec.setPatience(1), EPOCHS), false, Optional.of(beginning(blind)), 1))
        .isInstanceOf(TrainingException.class).hasMessageContaining("Early stopping");
  }

  private static ExecutionPlan plan(Consumer<TrainingSpec> settings, int epochs) {
    ExecutionPlan plan = Plans.layered(5, 4, 2);
    settings.accept(plan.getTraining());
    plan.getTraining().setEpochs(epochs);
    return plan;
  }

  private static Beginning beginning(TrainingResult result) {
    return new Beginning("digest", result.network(), result.history());
  }

  /** Trains at most that many batches. Threads alternate: results must not depend on them. */
  private TrainingResult run(ExecutionPlan plan, boolean resume, Optional<Beginning> beginning, int batches) {
    StopSignal stop = new StopSignal();
    TrainingListener stopper = new TrainingListener() {
      private int seen;

      @Override
      public void batch(BatchProgress progress) {
        seen++;
        if (seen >= batches) {
          stop.request();
        }
      }
    };
    TrainingOptions options = new TrainingOptions(resume ? 2 : 1, Optional.of(checkpoint()), resume).keepingOptimizer();
    return new Training(plan, data, new CpuBackend(), options, Optional.empty(), beginning).run(stopper, stop);
  }

  private static void assertSame(TrainingResult result, TrainingResult expected) {
    assertThat(result.network()).usingRecursiveComparison().isEqualTo(expected.network());
    assertThat(result.test()).isEqualTo(expected.test());
    assertThat(result.epoch()).isEqualTo(expected.epoch());
    assertThat(result.outcome()).isEqualTo(expected.outcome());
    assertThat(result.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(expected.history());
  }
}
