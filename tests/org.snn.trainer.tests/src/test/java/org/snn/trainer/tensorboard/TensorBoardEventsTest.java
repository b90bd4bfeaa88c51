package org.snn.trainer.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Index.atIndex;

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
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.Plans;
import org.snn.trainer.loop.Samples;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.loop.Training;
import org.snn.trainer.loop.TrainingOptions;
import org.snn.trainer.loop.TrainingResult;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.HistogramProto;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;

class TensorBoardEventsTest {

  @TempDir
  Path folder;

  private static EpochFigures epoch(int number) {
    return new EpochFigures(number, 4, 16, 0.5, 0.01, new Figures(1.5 / number, OptionalDouble.of(0.25)),
        Optional.of(new Figures(1.25, OptionalDouble.of(0.5))));
  }

  private static TrainingStart start(EpochFigures... history) {
    return new TrainingStart(Plans.layered(3, 2), null, 4, Progress.atStartOf(history.length), List.of(history));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      return files.sorted().toList();
    }
  }

  /** What TensorBoard shows of a run: values by tag and step; a session that starts at a step ends what was there from it on. */
  private TreeMap<String, Summary.Value> values() throws Exception {
    TreeMap<Long, TreeMap<String, Summary.Value>> bySteps = new TreeMap<>();
    for (Path file : files()) {
      List<Event> events = EventFileReader.read(file);
      assertThat(events.get(0).getFileVersion()).isEqualTo("brain.Event:2");
      for (Event event : events) {
        assertThat(event.getWallTime()).isBetween(1.7e9, 1e11);
        if (event.hasSessionLog()) {
          assertThat(event.getSessionLog().getStatus()).isEqualTo(SessionLog.SessionStatus.START);
          bySteps.tailMap(event.getStep(), true).clear();
        }
        for (Summary.Value value : event.getSummary().getValueList()) {
          bySteps.computeIfAbsent(event.getStep(), key -> new TreeMap<>()).put("%s@%d".formatted(value.getTag(), event.getStep()), value);
        }
      }
    }
    TreeMap<String, Summary.Value> all = new TreeMap<>();
    bySteps.values().forEach(all::putAll);
    return all;
  }

  private TreeMap<String, Float> shown() throws Exception {
    TreeMap<String, Float> scalars = new TreeMap<>();
    values().forEach((tag, value) -> {
      if (value.hasSimpleValue()) {
        scalars.put(tag, value.getSimpleValue());
      }
    });
    return scalars;
  }

  private TreeMap<String, HistogramProto> distributions() throws Exception {
    TreeMap<String, HistogramProto> histograms = new TreeMap<>();
    values().forEach((tag, value) -> {
      if (value.hasHisto()) {
        histograms.put(tag, value.getHisto());
      }
    });
    return histograms;
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
  void weightsAndBiasesOfEachGroupAreDistributions() throws Exception {
    ExecutionPlan plan = Plans.layered(3, 2, 2);
    TensorBoardEvents events = new TensorBoardEvents(folder.resolve("run"));
    events.started(start());
    Parameters parameters = new Parameters(new float[] {-1, 0, 0, 0, 0, 2, 5, 6, 7, 8}, new float[] {9, 9, 9, 0, 0, -1, 1});
    events.network(0, plan, () -> parameters);
    assertThat(distributions()).containsOnlyKeys("weights/layer1@0", "biases/layer1@0", "weights/layer2@0", "biases/layer2@0");
    HistogramProto hidden = distributions().get("weights/layer1@0");
    assertThat(hidden.getNum()).isEqualTo(6);
    assertThat(hidden.getMin()).isEqualTo(-1);
    assertThat(hidden.getMax()).isEqualTo(2);
    // Buckets are a tenth wide: 0 begins the eleventh.
    assertThat(hidden.getBucketList()).hasSize(30).contains(1.0, atIndex(0)).contains(4.0, atIndex(10)).contains(1.0, atIndex(29));
    assertThat(distributions().get("weights/layer2@0").getSum()).isEqualTo(26);
    assertThat(distributions().get("biases/layer1@0").getBucketList()).containsExactly(2.0);
    assertThat(distributions().get("biases/layer2@0").getSumSquares()).isEqualTo(2);
  }

  @Test
  void neuronsDeclaredOneByOneAreTakenTogetherAndPaddingIsNoWeight() throws Exception {
    ExecutionPlan plan = Plans.layered(2, 1, 1);
    plan.getGroups().forEach(group -> group.setSingle(group.getSize() == 1));
    PaddedKernel padded = PlanFactory.eINSTANCE.createPaddedKernel();
    DenseKernel replaced = (DenseKernel) plan.getPseudoLayers().get(1).getKernels().get(0);
    padded.setFirstTarget(3);
    padded.setTargets(1);
    padded.setWidth(2);
    padded.setSource(new int[] {2, 4});
    padded.setFirstWeight(replaced.getFirstWeight());
    padded.setWeights(2);
    plan.getPseudoLayers().get(1).getKernels().set(0, padded);
    TensorBoardEvents events = new TensorBoardEvents(folder.resolve("run"));
    events.started(start());
    events.network(0, plan, () -> new Parameters(new float[] {1, 2, 3, 1000}, new float[] {0, 0, 4, 5}));
    assertThat(distributions()).containsOnlyKeys("weights/single neurons@0", "biases/single neurons@0");
    assertThat(distributions().get("weights/single neurons@0").getSum()).isEqualTo(6);
    assertThat(distributions().get("biases/single neurons@0").getSum()).isEqualTo(9);
  }

  @Test
  void aLongTrainingHasAHundredDistributionsAndTheFirst() throws Exception {
    ExecutionPlan plan = Plans.layered(2, 1);
    plan.getTraining().setEpochs(1003);
    TensorBoardEvents events = new TensorBoardEvents(folder.resolve("run"));
    events.started(new TrainingStart(plan, null, 4, Progress.atStartOf(0), List.of()));
    for (int epoch = 0; epoch <= 1003; epoch++) {
      events.network(epoch, plan, () -> new Parameters(new float[2], new float[3]));
    }
    assertThat(distributions().keySet()).filteredOn(tag -> tag.startsWith("weights")).hasSize(93)
        .contains("weights/layer1@0", "weights/layer1@11", "weights/layer1@990", "weights/layer1@1001", "weights/layer1@1003");
  }

  @Test
  void aTrainingTellsItsNetworkBeforeAndAfterEachEpoch() throws Exception {
    ExecutionPlan plan = Plans.layered(5, 3, 2);
    TrainingResult result = new Training(plan, Samples.clouds(10, 4, 0), new CpuBackend(), TrainingOptions.threads(1))
        .run(new TensorBoardEvents(folder.resolve("run")), new StopSignal());
    TreeMap<String, HistogramProto> distributions = distributions();
    assertThat(distributions.keySet()).filteredOn(tag -> tag.startsWith("weights/layer2"))
        .containsExactly("weights/layer2@0", "weights/layer2@1", "weights/layer2@2", "weights/layer2@3");
    double sum = 0;
    for (int slot = 15; slot < 21; slot++) {
      sum += result.parameters().weights()[slot];
    }
    assertThat(distributions.get("weights/layer2@3").getSum()).isEqualTo(sum);
    assertThat(distributions.get("weights/layer2@0").getSum()).isNotEqualTo(sum);
    assertThat(distributions.get("biases/layer2@0").getMax()).isZero();
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("run"), "a file");
    assertThatThrownBy(() -> new TensorBoardEvents(folder.resolve("run")).started(start())).isInstanceOf(TrainingException.class)
        .hasMessageContaining("the events for TensorBoard cannot be written");
  }
}
