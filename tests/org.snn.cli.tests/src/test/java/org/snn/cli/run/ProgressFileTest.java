package org.snn.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.loop.BatchProgress;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.Sums;

class ProgressFileTest {

  private static final long SECOND = 1_000_000_000L;

  @TempDir
  Path folder;

  private long now = 5 * SECOND;
  private ProgressFile progress;

  @BeforeEach
  void open() {
    progress = new ProgressFile(folder.resolve("progress.json"), folder.resolve("runs/deep"), () -> now);
  }

  private JsonNode read() throws IOException {
    return Project.json(Files.readString(folder.resolve("progress.json")));
  }

  /** 5 epochs of 10 batches. */
  private static TrainingStart start(int epoch, int batch) {
    ExecutionPlan plan = PlanFactory.eINSTANCE.createExecutionPlan();
    plan.setTraining(PlanFactory.eINSTANCE.createTrainingSpec());
    plan.getTraining().setEpochs(5);
    return new TrainingStart(plan, null, 10, new Progress(epoch, batch, Sums.ZERO, 0), List.of());
  }

  private static BatchProgress batch(int epoch, int batch, double loss) {
    return new BatchProgress(epoch, batch, 10, new Sums(loss * batch, 0, batch), 0);
  }

  @Test
  void saysWhereTheRunLiesBeforeTheFirstBatch() throws IOException {
    progress.started(start(0, 0));
    assertThat(read()).isEqualTo(Project.json("""
        {"folder": "%s", "epoch": 1, "epochs": 5, "batch": 0, "batches": 10, "done": 0.0}""".formatted(folder.resolve("runs/deep"))));
  }

  @Test
  void saysWhatIsDoneAndWhatRemains() throws IOException {
    progress.started(start(0, 0));
    now += 10 * SECOND;
    progress.batch(batch(3, 5, 0.5));
    JsonNode half = read();
    assertThat(half.get("done").asDouble()).isEqualTo(0.5);
    assertThat(half.get("remainingSeconds").asDouble()).isCloseTo(10, within(1e-9));
    assertThat(half.get("loss").asDouble()).isEqualTo(0.5);
    assertThat(half.get("epoch").asInt()).isEqualTo(3);
  }

  /** What an earlier process did took none of this one's time. */
  @Test
  void continuationsCountTheirOwnTime() throws IOException {
    progress.started(start(2, 5));
    assertThat(read().get("done").asDouble()).isEqualTo(0.5);
    assertThat(read().has("remainingSeconds")).isFalse();
    now += 10 * SECOND;
    progress.batch(batch(4, 0, 0.5));
    assertThat(read().get("remainingSeconds").asDouble()).isCloseTo(40, within(1e-9));
  }

  @Test
  void isWrittenFourTimesASecondAtMost() throws IOException {
    progress.started(start(0, 0));
    progress.batch(batch(1, 1, 0.5));
    assertThat(read().get("batch").asInt()).isZero();
    now += ProgressFile.NANOS_BETWEEN_WRITES;
    progress.batch(batch(1, 2, 0.5));
    assertThat(read().get("batch").asInt()).isEqualTo(2);
  }

  @Test
  void lossesThatAreNotFiniteAreLeftOut() throws IOException {
    progress.started(start(0, 0));
    now += SECOND;
    progress.batch(batch(1, 2, Double.NaN));
    assertThat(read().has("loss")).isFalse();
  }

  @Test
  void aFileThatCannotBeWrittenEndsTraining() {
    ProgressFile nowhere = new ProgressFile(folder.resolve("none/progress.json"), folder, () -> now);
    assertThatThrownBy(() -> nowhere.started(start(0, 0))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("none/progress.json: progress cannot be written");
  }

  @Test
  void theCommandKeepsIt() throws IOException {
    Project.tiny(folder);
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--progress", "progress.json", "--quiet").status()).isZero();
    assertThat(read().get("folder").asText()).isEqualTo(folder.resolve("runs/tiny").toString());
    assertThat(read().get("epochs").asInt()).isEqualTo(2);
    assertThat(folder.resolve("progress.json.part")).doesNotExist();
    assertThat(Artefact.load(folder.resolve("runs/tiny/model.snna")).provenance().command()).isEqualTo("snn train tiny.snn --quiet");
  }
}
