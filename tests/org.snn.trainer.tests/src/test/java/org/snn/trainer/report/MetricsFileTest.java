package org.snn.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

class MetricsFileTest {

  private static final EpochFigures FIRST = new EpochFigures(1, 4, 16, 0.5, 0.01, new Figures(1.5, OptionalDouble.of(0.25)),
      Optional.of(new Figures(1.25, OptionalDouble.of(0.5))));
  private static final EpochFigures SECOND = new EpochFigures(2, 4, 16, 0.25, 0.005, new Figures(1, OptionalDouble.empty()),
      Optional.empty());

  @TempDir
  Path folder;

  private Path file() {
    return folder.resolve("metrics.jsonl");
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private static TrainingStart start(List<EpochFigures> history) {
    return new TrainingStart(null, null, 4, Progress.atStartOf(history.size()), history);
  }

  @Test
  void everyEpochIsALine() throws IOException {
    MetricsFile metrics = new MetricsFile(file());
    metrics.started(start(List.of()));
    metrics.epoch(FIRST);
    metrics.epoch(SECOND);
    metrics.tested(new Figures(0.5, OptionalDouble.of(0.75)));

    assertThat(lines()).containsExactly(new ObjectMapper().readTree("""
        {"epoch": 1, "rate": 0.01, "seconds": 0.5, "secondsPerBatch": 0.125, "samplesPerSecond": 32.0,
         "trainLoss": 1.5, "trainAccuracy": 0.25, "valLoss": 1.25, "valAccuracy": 0.5}"""),
        new ObjectMapper().readTree("""
        {"epoch": 2, "rate": 0.005, "seconds": 0.25, "secondsPerBatch": 0.0625, "samplesPerSecond": 64.0, "trainLoss": 1.0}"""),
        new ObjectMapper().readTree("""
        {"testLoss": 0.5, "testAccuracy": 0.75}"""));
  }

  @Test
  void aContinuationDropsWhatCameAfterTheCheckpoint() throws IOException {
    MetricsFile killed = new MetricsFile(file());
    killed.started(start(List.of()));
    killed.epoch(FIRST);
    killed.epoch(SECOND);
    Files.writeString(file(), "{\"epoch\": 3, \"ra", StandardOpenOption.APPEND);

    MetricsFile resumed = new MetricsFile(file());
    resumed.started(start(List.of(FIRST)));
    resumed.epoch(SECOND);

    assertThat(lines()).extracting(line -> line.get("epoch").intValue()).containsExactly(1, 2);
  }

  @Test
  void whatIsNoNumberIsNull() throws IOException {
    MetricsFile metrics = new MetricsFile(file());
    metrics.started(start(List.of()));
    metrics.tested(new Figures(Double.POSITIVE_INFINITY, OptionalDouble.empty()));

    assertThat(lines().get(0).get("testLoss").isNull()).isTrue();
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws IOException {
    Files.createDirectories(file().resolve("taken"));

    assertThatThrownBy(() -> new MetricsFile(file()).started(start(List.of()))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("metrics.jsonl");
  }
}
