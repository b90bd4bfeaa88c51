package org.snn.prune.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;
import org.snn.prune.SmallTraining;
import org.snn.prune.rounds.Rounds;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.StopSignal;
import org.snn.transform.Planner;

class LotteryTest {

  private static final DataSplits DATA = SmallTraining.data();

  @TempDir
  private Path folder;

  private final List<Path> saved = new ArrayList<>();
  private StopSignal stop;

  @BeforeEach
  void begin() {
    stop = new StopSignal();
  }

  private static Rounds rounds(long seed) {
    ExecutionPlan plan = SmallTraining.plan(seed, 2);
    PruningSpec pruning = PlanFactory.eINSTANCE.createPruningSpec();
    pruning.setScope(PruneScope.PER_PAIR);
    pruning.setAmount(0.3);
    pruning.setRounds(3);
    pruning.setRewind(RewindKind.STEP);
    plan.getTraining().setPruning(pruning);
    return new Rounds(plan, DATA, new CpuBackend(), 1, 5, new Planner());
  }

  /** Dies, or asks to stop, at a training of a round. */
  private Lottery lottery(Predicate<String> at, Runnable event) {
    return lottery(at, event, true);
  }

  private Lottery lottery(Predicate<String> at, Runnable event, boolean controls) {
    LotteryListener listener = new LotteryListener() {
      private String training;

      @Override
      public void training(long seed, int round, int trainings, boolean control) {
        training = "seed %d round %d of %d%s".formatted(seed, round, trainings, control ? " control" : "");
      }

      @Override
      public void steps(long done, long all) {
        if (at.test(training)) {
          event.run();
        }
      }

      @Override
      public void result(LotteryResult result) {
      }
    };
    TicketStore store = (file, ticket, trained, seed) -> {
      saved.add(folder.relativize(file));
      return 1000;
    };
    return new Lottery(LotteryTest::rounds, new LotteryFiles(folder), store, controls, listener, stop);
  }

  private List<String> lines() {
    return new LotteryFiles(folder).readResults().stream()
        .map(result -> "%d %d %s %.4f %d %d %d %s %s".formatted(result.seed(), result.round(), result.control(), result.remaining(),
            result.connections(), result.neurons(), result.stopStep(), result.validationLoss(), result.endAccuracy()))
        .toList();
  }

  @Test
  void trainsAllRoundsAndControls() {
    Lottery lottery = lottery(training -> false, () -> { });
    assertThat(lottery.run(1)).isTrue();
    assertThat(lottery.run(2)).isTrue();
    List<LotteryResult> results = new LotteryFiles(folder).readResults();
    assertThat(results).hasSize(2 * (4 + 3));
    assertThat(results).extracting(LotteryResult::seed).containsOnly(1L, 2L);
    assertThat(results.stream().filter(result -> result.control() && result.seed() == 1)).extracting(LotteryResult::round)
        .containsExactly(1, 2, 3);
    assertThat(saved).hasSize(8).contains(Path.of("seed-1", "round-00"), Path.of("seed-2", "round-03"));
    LotteryResult last = results.get(results.size() - 1);
    assertThat(last.remaining()).isBetween(0.33, 0.36);
    assertThat(last.memoryBytes()).isPositive();
    assertThat(last.stepSeconds().median()).isPositive();
    assertThat(last.answerSeconds().count()).isEqualTo(500);
  }

  @Test
  void goesOnAfterAStopAsIfThereWereNone() {
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    List<String> straight = lines();
    for (String when : List.of("seed 1 round 0 of 4", "seed 1 round 2 of 4 control", "seed 1 round 3 of 4")) {
      new LotteryFiles(folder).seed(1).resolve("state.snnp").toFile().delete();
      folder.resolve("results.jsonl").toFile().delete();
      stop = new StopSignal();
      assertThat(lottery(when::equals, stop::request).run(1)).isFalse();
      stop = new StopSignal();
      assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
      assertThat(lines()).containsExactlyInAnyOrderElementsOf(straight);
    }
  }

  @Test
  void goesOnAfterACrash() {
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    List<String> straight = lines();
    new LotteryFiles(folder).seed(1).resolve("state.snnp").toFile().delete();
    folder.resolve("results.jsonl").toFile().delete();
    assertThatThrownBy(() -> lottery("seed 1 round 2 of 4"::equals, () -> {
      throw new IllegalStateException("power cut");
    }).run(1)).hasMessage("power cut");
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    assertThat(lines()).containsExactlyInAnyOrderElementsOf(straight);
  }

  @Test
  void doesNothingAgainThatIsDone() {
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    assertThat(lottery(training -> true, () -> {
      throw new IllegalStateException("trained again");
    }).run(1)).isTrue();
  }

  @Test
  void damagedResultsAreRefusedWithTheirLine() throws IOException {
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    Path results = folder.resolve("results.jsonl");
    Files.writeString(results, Files.readString(results).replaceFirst("\n\\{", "\n["));
    assertThatThrownBy(() -> new LotteryFiles(folder).readResults()).isInstanceOf(TrainingException.class)
        .hasMessageContaining("results.jsonl: line 2 is damaged; delete the folder to begin anew.");
  }

  @Test
  void emptyResultsAreDamaged() throws IOException {
    for (String line : List.of("null", "{}", "[]", "")) {
      Files.writeString(folder.resolve("results.jsonl"), line + "\n");
      assertThatThrownBy(() -> new LotteryFiles(folder).readResults()).isInstanceOf(TrainingException.class)
          .hasMessageContaining("line 1 is damaged");
    }
  }

  @Test
  void controlsAreNotMadeUpFor() {
    assertThat(lottery(training -> false, () -> { }, false).run(1)).isTrue();
    assertThatThrownBy(() -> lottery(training -> false, () -> { }).run(1)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("seed 1 has no control of round 1");
    assertThat(lottery(training -> false, () -> { }).run(2)).as("another seed has all").isTrue();
    assertThat(lottery(training -> false, () -> { }, false).run(2)).as("those that are there do not matter").isTrue();
  }

  @Test
  void missingResultsAreRefused() {
    assertThat(lottery(training -> false, () -> { }).run(1)).isTrue();
    folder.resolve("results.jsonl").toFile().delete();
    assertThatThrownBy(() -> lottery(training -> false, () -> { }).run(1)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("the result of seed 1, round 0 is missing");
  }

  @Test
  void everyStepIsHeardOf() {
    List<String> heard = new ArrayList<>();
    lottery(heard::add, () -> { }, false).run(1);
    assertThat(heard).as("2 epochs of 15 steps, 4 trainings").hasSize(4 * 2 * 15);
  }
}
