package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Monitor;
import org.snn.plan.OptimizerKind;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Checkpoint;
import org.snn.trainer.checkpoint.CheckpointFile;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Training that stops anywhere and goes on ends with the bits of training that does not stop. */
class ResumeTest {

  private static final int EPOCHS = 4;
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
      spec.setNesterov(true);
      spec.setSchedule(ScheduleKind.STEP);
      spec.setEvery(2);
      spec.setFactor(0.5);
    };
    Consumer<TrainingSpec> adam = spec -> {
      spec.setOptimizer(OptimizerKind.ADAM);
      spec.setDropout(0.4);
      spec.setSchedule(ScheduleKind.COSINE);
      spec.setWarmup(1);
      spec.setPatience(3);
      spec.setClipNorm(1);
    };
    Consumer<TrainingSpec> stopsEarly = spec -> {
      spec.setOptimizer(OptimizerKind.RMSPROP);
      spec.setMomentum(0.5);
      spec.setPatience(2);
      spec.setMinimumChange(100);
      spec.setMonitor(Monitor.ACCURACY);
    };
    Consumer<TrainingSpec> rarely = spec -> {
      spec.setOptimizer(OptimizerKind.ADAMW);
      spec.setWeightDecay(0.1);
      spec.setCheckpointEvery(3);
    };
    return List.of(Arguments.of("momentum", momentum), Arguments.of("adam with dropout", adam),
        Arguments.of("stopped early", stopsEarly), Arguments.of("checkpoint every 3 epochs", rarely));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void stoppingAfterAnyBatchChangesNothing(String name, Consumer<TrainingSpec> settings) throws IOException {
    TrainingResult whole = run(plan(settings), Optional.empty(), false, Integer.MAX_VALUE);
    int steps = whole.history().size() * BATCHES;
    for (int batches = 0; batches <= steps; batches++) {
      Files.deleteIfExists(checkpoint());
      TrainingResult stopped = run(plan(settings), Optional.of(checkpoint()), false, batches);
      TrainingResult resumed = run(plan(settings), Optional.of(checkpoint()), true, Integer.MAX_VALUE);

      assertThat(stopped.outcome()).as("stop after batch %d", batches).isEqualTo(Outcome.INTERRUPTED);
      assertSame(resumed, whole, "stop after batch " + batches);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void oneBatchARunChangesNothing(String name, Consumer<TrainingSpec> settings) {
    TrainingResult whole = run(plan(settings), Optional.empty(), false, Integer.MAX_VALUE);

    TrainingResult part = run(plan(settings), Optional.of(checkpoint()), false, 1);
    for (int runs = 1; part.outcome() == Outcome.INTERRUPTED; runs++) {
      assertThat(runs).isLessThan(3 * EPOCHS * BATCHES);
      part = run(plan(settings), Optional.of(checkpoint()), true, 2);
    }

    assertSame(part, whole, "many runs");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void goingOnFromTheCheckpointOfAKilledRunChangesNothing(String name, Consumer<TrainingSpec> settings) throws IOException {
    TrainingResult whole = run(plan(settings), Optional.empty(), false, Integer.MAX_VALUE);
    Path kept = Files.createDirectory(folder.resolve("kept"));
    new Training(plan(settings), data, new CpuBackend(), new TrainingOptions(2, Optional.of(checkpoint()), false)
        .keepingOptimizer()).run(new CheckpointCopies(kept), new StopSignal());

    List<Path> copies = copies(kept);
    assertThat(copies).hasSizeGreaterThan(2);
    for (Path copy : copies) {
      Files.copy(copy, checkpoint(), StandardCopyOption.REPLACE_EXISTING);
      assertSame(run(plan(settings), Optional.of(checkpoint()), true, Integer.MAX_VALUE), whole, copy.toString());
    }
  }

  /** Keeps every checkpoint: what a kill would have left. */
  private record CheckpointCopies(Path folder) implements TrainingListener {

    @Override
    public void checkpoint(Path file, int epochs) {
      try {
        Files.copy(file, folder.resolve("after-" + epochs));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static List<Path> copies(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aRunInterruptedInItsTestIsTestedWhenItGoesOn() {
    Consumer<TrainingSpec> settings = spec -> spec.setPatience(1);
    TrainingResult whole = run(plan(settings), Optional.empty(), false, Integer.MAX_VALUE);
    StopSignal stop = new StopSignal();
    TrainingListener stopAtTheEnd = new TrainingListener() {
      @Override
      public void epoch(EpochFigures figures) {
        if (figures.epoch() == whole.history().size()) {
          stop.request();
        }
      }
    };
    TrainingResult stopped = new Training(plan(settings), data, new CpuBackend(),
        new TrainingOptions(1, Optional.of(checkpoint()), false).keepingOptimizer()).run(stopAtTheEnd, stop);

    assertThat(stopped.outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(stopped.test()).isEmpty();
    assertSame(run(plan(settings), Optional.of(checkpoint()), true, Integer.MAX_VALUE), whole, "test");
  }

  @Test
  void moreEpochsGiveWhatTheLongerRunGives() {
    Consumer<TrainingSpec> settings = spec -> spec.setMomentum(0.5);
    ExecutionPlan longer = plan(settings);
    longer.getTraining().setEpochs(EPOCHS + 2);
    TrainingResult whole = run(longer, Optional.empty(), false, Integer.MAX_VALUE);

    run(plan(settings), Optional.of(checkpoint()), false, Integer.MAX_VALUE);

    assertSame(run(longer, Optional.of(checkpoint()), true, Integer.MAX_VALUE), whole, "two more epochs");
  }

  @Test
  void theTimeOfAnEpochCountsBothOfItsParts() {
    run(plan(spec -> { }), Optional.of(checkpoint()), false, 2);
    Checkpoint stopped = CheckpointFile.read(checkpoint());
    Progress longAgo = new Progress(stopped.progress().epoch(), stopped.progress().batch(), stopped.progress().sums(), 1000);
    CheckpointFile.write(checkpoint(), new Checkpoint(stopped.fingerprint(), longAgo, stopped.history(), stopped.parameters(),
        stopped.optimizer(), stopped.best(), stopped.wiring()));

    TrainingResult resumed = run(plan(spec -> { }), Optional.of(checkpoint()), true, Integer.MAX_VALUE);

    assertThat(stopped.progress().seconds()).isPositive();
    assertThat(resumed.history().get(0).seconds()).isGreaterThan(1000);
  }

  @Test
  void aFinishedRunIsNotTrainedAgain() {
    Consumer<TrainingSpec> settings = spec -> spec.setMomentum(0.5);
    TrainingResult whole = run(plan(settings), Optional.of(checkpoint()), false, Integer.MAX_VALUE);

    assertSame(run(plan(settings), Optional.of(checkpoint()), true, Integer.MAX_VALUE), whole, "again");
  }

  @Test
  void anotherHyperParameterIsRefused() {
    run(plan(spec -> { }), Optional.of(checkpoint()), false, 2);

    assertThatThrownBy(() -> run(plan(spec -> spec.setRate(0.01)), Optional.of(checkpoint()), true, 2))
        .isInstanceOf(TrainingException.class).hasMessageContaining("checkpoint.safetensors")
        .hasMessageContaining("rate is 0.01, was 0.1").hasMessageContaining("without --resume");
  }

  @Test
  void anOptimizerThatWasNotKeptIsMissed() {
    Consumer<TrainingSpec> settings = spec -> spec.setPatience(2);
    new Training(plan(settings), data, new CpuBackend(), new TrainingOptions(1, Optional.of(checkpoint()), false))
        .run(new TrainingListener() { }, new StopSignal());

    assertThatThrownBy(() -> run(plan(settings), Optional.of(checkpoint()), true, 2)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("checkpoint.safetensors").hasMessageContaining("without --keep-optimizer");
  }

  @Test
  void otherDataAreRefused() {
    run(plan(spec -> { }), Optional.of(checkpoint()), false, 2);
    Training other = new Training(plan(spec -> { }), Samples.clouds(10, 6, 5, 2), new CpuBackend(),
        new TrainingOptions(1, Optional.of(checkpoint()), true));

    assertThatThrownBy(() -> other.run(new TrainingListener() { }, new StopSignal())).isInstanceOf(TrainingException.class)
        .hasMessageContaining("the data changed");
  }

  @Test
  void fewerEpochsThanBegunAreRefused() {
    run(plan(spec -> { }), Optional.of(checkpoint()), false, 2 * BATCHES + 1);

    assertThatThrownBy(() -> run(plan(spec -> spec.setEpochs(2)), Optional.of(checkpoint()), true, 2))
        .isInstanceOf(TrainingException.class).hasMessageContaining("epoch 3").hasMessageContaining("only 2");
  }

  @Test
  void resumingFromNothingIsRefused() {
    assertThatThrownBy(() -> run(plan(spec -> { }), Optional.of(checkpoint()), true, 2)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("no checkpoint");
  }

  @Test
  void divergenceLeavesTheLastGoodCheckpoint() {
    ExecutionPlan wild = plan(spec -> { });
    ScriptedBackend backend = new ScriptedBackend();
    backend.trainLoss = steps -> steps == 2 * BATCHES + 1 ? Double.NaN : 1;
    Training training = new Training(wild, data, backend, new TrainingOptions(1, Optional.of(checkpoint()), false));

    assertThatThrownBy(() -> training.run(new TrainingListener() { }, new StopSignal())).isInstanceOf(TrainingException.class);
    assertThat(CheckpointFile.read(checkpoint()).progress().epoch()).isEqualTo(2);
  }

  private static ExecutionPlan plan(Consumer<TrainingSpec> settings) {
    ExecutionPlan plan = Plans.layered(5, 4, 2);
    plan.getTraining().setEpochs(EPOCHS);
    settings.accept(plan.getTraining());
    return plan;
  }

  /** Trains at most that many batches. Threads alternate: results must not depend on them. */
  private TrainingResult run(ExecutionPlan plan, Optional<Path> file, boolean resume, int batches) {
    StopSignal stop = new StopSignal();
    if (batches == 0) {
      stop.request();
    }
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
    TrainingOptions options = new TrainingOptions(resume ? 2 : 1, file, resume).keepingOptimizer();
    return new Training(plan, data, new CpuBackend(), options).run(stopper, stop);
  }

  private static void assertSame(TrainingResult result, TrainingResult expected, String what) {
    assertThat(Arrays.equals(result.parameters().weights(), expected.parameters().weights())).as("weights: %s", what).isTrue();
    assertThat(Arrays.equals(result.parameters().biases(), expected.parameters().biases())).as("biases: %s", what).isTrue();
    assertThat(result.network().optimizer()).as("optimizer: %s", what).isPresent().usingRecursiveComparison()
        .isEqualTo(expected.network().optimizer());
    assertThat(result.test()).as("test: %s", what).isEqualTo(expected.test());
    assertThat(result.epoch()).as("epoch: %s", what).isEqualTo(expected.epoch());
    assertThat(result.outcome()).as("outcome: %s", what).isEqualTo(expected.outcome());
    assertThat(timeless(result.history())).as("history: %s", what).isEqualTo(timeless(expected.history()));
  }

  private record Timeless(int epoch, double rate, Figures train, Optional<Figures> validation) {
  }

  private static List<Timeless> timeless(List<EpochFigures> history) {
    return history.stream().map(e -> new Timeless(e.epoch(), e.rate(), e.train(), e.validation())).toList();
  }
}
