package org.snn.trainer.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

class TensorBoardEventsTest {

  @TempDir
  Path folder;

  private static EpochFigures epoch(int number) {
    return new EpochFigures(number, 4, 16, 0.5, 0.01, new Figures(1.5 / number, OptionalDouble.of(0.25)),
        Optional.of(new Figures(1.25, OptionalDouble.of(0.5))));
  }

  private static TrainingStart start(EpochFigures... history) {
    return new TrainingStart(null, null, 4, Progress.atStartOf(history.length), List.of(history));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      return files.sorted().toList();
    }
  }

  /** What TensorBoard shows of a run: values by tag and step; a session that starts at a step ends what was there from it on. */
  private TreeMap<String, Float> shown() throws Exception {
    TreeMap<Long, TreeMap<String, Float>> bySteps = new TreeMap<>();
    for (Path file : files()) {
      List<DynamicMessage> events = EventFileReader.read(file);
      assertThat(EventFileReader.get(events.get(0), "file_version")).isEqualTo("brain.Event:2");
      for (DynamicMessage event : events) {
        long step = (Long) EventFileReader.get(event, "step");
        assertThat((Double) EventFileReader.get(event, "wall_time")).isBetween(1.7e9, 1e11);
        if (EventFileReader.has(event, "session_log")) {
          assertThat(EventFileReader.get((DynamicMessage) EventFileReader.get(event, "session_log"), "status")).isEqualTo(1);
          bySteps.tailMap(step, true).clear();
        }
        for (Object value : (List<?>) EventFileReader.get((DynamicMessage) EventFileReader.get(event, "summary"), "value")) {
          DynamicMessage point = (DynamicMessage) value;
          bySteps.computeIfAbsent(step, key -> new TreeMap<>()).put("%s@%d".formatted(EventFileReader.get(point, "tag"), step),
              (Float) EventFileReader.get(point, "simple_value"));
        }
      }
    }
    TreeMap<String, Float> all = new TreeMap<>();
    bySteps.values().forEach(all::putAll);
    return all;
  }

  @Test
  void everyEpochIsAnEvent() throws Exception {
    TensorBoardEvents events = new TensorBoardEvents(folder.resolve("run"));
    events.started(start());
    assertThat(shown()).isEmpty();
    events.epoch(epoch(1));
    assertThat(shown()).containsExactly(Map.entry("accuracy/train@1", 0.25f), Map.entry("accuracy/validation@1", 0.5f),
        Map.entry("loss/train@1", 1.5f), Map.entry("loss/validation@1", 1.25f), Map.entry("rate@1", 0.01f));
    events.epoch(new EpochFigures(2, 4, 16, 1, 0.005, new Figures(Double.NaN, OptionalDouble.empty()), Optional.empty()));
    events.tested(new Figures(0.5, OptionalDouble.of(0.75)));
    assertThat(shown()).hasSize(9).containsEntry("loss/train@2", Float.NaN).containsEntry("rate@2", 0.005f)
        .containsEntry("loss/test@2", 0.5f).containsEntry("accuracy/test@2", 0.75f);
    assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(file.getFileName().toString()).contains("tfevents"));
  }

  @Test
  void aContinuationReplacesWhatCameAfterTheCheckpoint() throws Exception {
    TensorBoardEvents killed = new TensorBoardEvents(folder.resolve("run"));
    killed.started(start());
    for (int number = 1; number <= 3; number++) {
      killed.epoch(epoch(number));
    }
    TensorBoardEvents resumed = new TensorBoardEvents(folder.resolve("run"));
    resumed.started(start(epoch(1)));
    assertThat(shown().keySet()).allMatch(tag -> tag.endsWith("@1")).hasSize(5);
    resumed.epoch(new EpochFigures(2, 4, 16, 1, 0.5, new Figures(7, OptionalDouble.empty()), Optional.empty()));
    assertThat(files()).hasSize(2);
    assertThat(shown()).hasSize(7).containsEntry("loss/train@2", 7f).containsEntry("loss/train@1", 1.5f);
  }

  @Test
  void manyEpochsAndLongNumbers() throws Exception {
    TensorBoardEvents events = new TensorBoardEvents(folder.resolve("run"));
    events.started(start());
    List<String> expected = new ArrayList<>();
    for (int number : new int[] {1, 127, 128, 16_384, Integer.MAX_VALUE}) {
      events.epoch(epoch(number));
      expected.add("rate@" + number);
    }
    assertThat(shown().keySet()).containsAll(expected);
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("run"), "a file");
    assertThatThrownBy(() -> new TensorBoardEvents(folder.resolve("run")).started(start())).isInstanceOf(TrainingException.class)
        .hasMessageContaining("the events for TensorBoard cannot be written");
  }
}
