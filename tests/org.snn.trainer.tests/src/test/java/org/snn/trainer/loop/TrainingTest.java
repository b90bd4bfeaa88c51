package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.Monitor;
import org.snn.plan.ScheduleKind;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** What the loop asks of an engine and makes of its answers. */
class TrainingTest {

  private final ExecutionPlan plan = Plans.layered(5, 3, 2);
  private final ScriptedBackend backend = new ScriptedBackend();
  private final StopSignal stop = new StopSignal();

  private TrainingResult train(DataSplits data) {
    return train(data, new TrainingListener() { });
  }

  private TrainingResult train(DataSplits data, TrainingListener listener) {
    return new Training(plan, data, backend, TrainingOptions.threads(1)).run(listener, stop);
  }

  @Test
  void everySampleIsTrainedOnceAnEpochAndTheLastBatchIsSmaller() {
    train(Samples.clouds(10, 0, 0));

    assertThat(backend.trained).containsExactly(4, 4, 2, 4, 4, 2, 4, 4, 2);
  }

  @Test
  void everyEpochHasTheSameSamplesInAnotherOrder() {
    DataSplits data = Samples.clouds(10, 4, 0);

    train(data);

    List<List<Float>> first = backend.seen.subList(0, 10);
    List<List<Float>> second = backend.seen.subList(10, 20);
    assertThat(first).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pairs(data.train()));
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    assertThat(first).isNotEqualTo(pairs(data.train()));
  }

  @Test
  void anotherSeedShufflesInAnotherWay() {
    train(Samples.clouds(10, 4, 0));
    List<List<Float>> before = List.copyOf(backend.seen);
    backend.seen.clear();
    plan.getTraining().setSeed(2);
    train(Samples.clouds(10, 4, 0));

    assertThat(backend.seen).isNotEqualTo(before);
  }

  /** First feature and first target of each sample. */
  private static List<List<Float>> pairs(Split split) {
    int samples = split.samples();
    float[] features = new float[5 * samples];
    float[] targets = new float[2 * samples];
    split.data().copyFeatures(split.order(), 0, samples, features, 0, samples);
    split.data().copyTargets(split.order(), 0, samples, targets, 0, samples);
    List<List<Float>> pairs = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      pairs.add(List.of(features[sample], targets[sample]));
    }
    return pairs;
  }

  @Test
  void theRateOfEveryStepIsThatOfTheSchedule() {
    plan.getTraining().setSchedule(ScheduleKind.STEP);
    plan.getTraining().setEvery(1);
    plan.getTraining().setFactor(0.5);

    TrainingResult result = train(Samples.clouds(8, 4, 0));

    assertThat(backend.steps).extracting(StepSettings::rate).containsExactly(0.1, 0.1, 0.05, 0.05, 0.025, 0.025);
    assertThat(result.history()).extracting(EpochFigures::rate).containsExactly(0.1, 0.05, 0.025);
  }

  @Test
  void stepsCountOverAllEpochs() {
    train(Samples.clouds(10, 4, 0));

    assertThat(backend.steps).extracting(StepSettings::step).containsExactlyElementsOf(LongStream.range(0, 9).boxed().toList());
  }

  @Test
  void validationFollowsEachEpochAndTheTestComesOnceAtTheEnd() {
    train(Samples.clouds(4, 6, 5));

    assertThat(backend.evaluated).containsExactly(4, 2, 4, 2, 4, 2, 4, 1);
  }

  @Test
  void epochFiguresAreMeansOverTheEpoch() {
    backend.trainLoss = steps -> steps;
    backend.evaluationLoss = steps -> 100 + steps;

    TrainingResult result = train(Samples.clouds(10, 4, 6));

    // Batches of 4, 4, 2 with losses 0, 1, 2; then 3, 4, 5. Of 4 samples 2 are right, of 2 one.
    assertThat(result.history().get(0).train().loss()).isCloseTo((0 * 4 + 1 * 4 + 2 * 2) / 10.0, within(1e-15));
    assertThat(result.history().get(1).train().loss()).isCloseTo((3 * 4 + 4 * 4 + 5 * 2) / 10.0, within(1e-15));
    assertThat(result.history().get(0).train().accuracy()).isEqualTo(OptionalDouble.of(0.5));
    assertThat(result.history().get(0).validation().orElseThrow()).isEqualTo(new Figures(103, OptionalDouble.of(1)));
    assertThat(result.test().orElseThrow().loss()).isEqualTo(109);
  }

  @Test
  void regressionHasNoAccuracy() {
    DataSet data = DataSet.ofTargets("values", 5, new float[50], 2, new float[20]);
    DataSplits splits = new DataSplits("values", Split.all(data), new Split(data, new int[0]), new Split(data, new int[0]), List.of());
    plan.getTraining().setLoss(Loss.MSE);

    assertThat(train(splits).history().get(0).train().accuracy()).isEmpty();
  }

  @Test
  void theEngineIsOpenedForTheBatchAndClosed() {
    train(Samples.clouds(10, 4, 4));

    assertThat(backend.options.batch()).isEqualTo(4);
    assertThat(backend.options.seed()).isEqualTo(1);
    assertThat(backend.closed).isTrue();
  }

  @Test
  void aBatchLargerThanTheDataTakesNoMoreRoomThanTheData() {
    plan.getTraining().setBatch(1000);

    train(Samples.clouds(10, 4, 12));

    assertThat(backend.options.batch()).isEqualTo(12);
    assertThat(backend.trained).containsExactly(10, 10, 10);
  }

  @Test
  void listenerHearsEverythingInOrder() {
    List<String> heard = new ArrayList<>();
    plan.getTraining().setEpochs(2);

    train(Samples.clouds(8, 4, 4), new TrainingListener() {
      @Override
      public void started(TrainingStart start) {
        heard.add("started " + start.batches());
      }

      @Override
      public void batch(BatchProgress progress) {
        heard.add("batch " + progress.epoch() + "." + progress.batch() + " of " + progress.sums().samples());
      }

      @Override
      public void epoch(EpochFigures figures) {
        heard.add("epoch " + figures.epoch());
      }

      @Override
      public void tested(Figures figures) {
        heard.add("tested");
      }
    });

    assertThat(heard).containsExactly("started 2", "batch 1.1 of 4", "batch 1.2 of 8", "epoch 1", "batch 2.1 of 4",
        "batch 2.2 of 8", "epoch 2", "tested");
  }

  @Test
  void earlyStoppingKeepsTheBestWeights() {
    // 2 steps an epoch: validation loss 5, 3, 4, 4, 1, ... at steps 2, 4, 6, 8, 10.
    double[] losses = {5, 3, 4, 4, 1};
    backend.evaluationLoss = steps -> losses[steps / 2 - 1];
    plan.getTraining().setEpochs(5);
    plan.getTraining().setPatience(2);

    TrainingResult result = train(Samples.clouds(8, 4, 0));

    assertThat(result.outcome()).isEqualTo(Outcome.STOPPED_EARLY);
    assertThat(result.history()).hasSize(4);
    assertThat(result.epoch()).isEqualTo(2);
    assertThat(result.parameters().weights()[0]).isEqualTo(4);
  }

  @Test
  void theBestWeightsAreTested() {
    double[] losses = {3, 4, 5};
    backend.evaluationLoss = steps -> losses[steps / 2 - 1];
    plan.getTraining().setPatience(10);

    TrainingResult result = train(Samples.clouds(8, 4, 4));

    assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(result.test().orElseThrow().loss()).isEqualTo(3);
  }

  @Test
  void aChangeBelowTheMinimumIsNoImprovement() {
    double[] losses = {5, 4.9, 4.8, 4.7};
    backend.evaluationLoss = steps -> losses[steps / 2 - 1];
    plan.getTraining().setEpochs(4);
    plan.getTraining().setPatience(3);
    plan.getTraining().setMinimumChange(0.4);

    TrainingResult result = train(Samples.clouds(8, 4, 0));

    assertThat(result.epoch()).isEqualTo(1);
    assertThat(result.history()).hasSize(4);
    assertThat(result.outcome()).as("patience ends with the last epoch").isEqualTo(Outcome.FINISHED);
  }

  @Test
  void anEqualFigureIsNoImprovement() {
    plan.getTraining().setEpochs(10);
    plan.getTraining().setPatience(2);

    TrainingResult result = train(Samples.clouds(8, 4, 0));

    assertThat(result.epoch()).isEqualTo(1);
    assertThat(result.history()).hasSize(3);
  }

  @Test
  void withoutEarlyStoppingTheLastWeightsAreKept() {
    double[] losses = {3, 4, 5};
    backend.evaluationLoss = steps -> losses[steps / 2 - 1];

    assertThat(train(Samples.clouds(8, 4, 0)).parameters().weights()[0]).isEqualTo(6);
  }

  @Test
  void aRequestToStopEndsBeforeTheNextBatch() {
    TrainingResult result = train(Samples.clouds(12, 4, 4), new TrainingListener() {
      @Override
      public void batch(BatchProgress progress) {
        if (progress.epoch() == 2 && progress.batch() == 1) {
          stop.request();
        }
      }
    });

    assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(backend.steps).hasSize(4);
    assertThat(result.history()).hasSize(1);
    assertThat(result.test()).isEmpty();
  }

  @Test
  void aLossThatIsNoNumberStopsTraining() {
    backend.trainLoss = steps -> steps == 4 ? Double.NaN : 1;

    assertThatThrownBy(() -> train(Samples.clouds(12, 4, 4))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("NaN").hasMessageContaining("epoch 2, batch 2").hasMessageContaining("rate 0.1");
    assertThat(backend.closed).isTrue();
  }

  @Test
  void anInfiniteValidationLossStopsTraining() {
    backend.evaluationLoss = steps -> Double.POSITIVE_INFINITY;

    assertThatThrownBy(() -> train(Samples.clouds(12, 4, 4))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("Infinity").hasMessageContaining("validation after epoch 1");
  }

  @Test
  void widthsThatDoNotFitTheDataAreNamed() {
    ExecutionPlan wide = Plans.layered(6, 2);
    ExecutionPlan tall = Plans.layered(5, 3);

    assertThatThrownBy(() -> new Training(wide, Samples.clouds(8, 4, 4), backend, TrainingOptions.threads(1))
        .run(new TrainingListener() { }, stop)).isInstanceOf(TrainingException.class).hasMessageContaining("6 inputs")
            .hasMessageContaining("5 features");
    assertThatThrownBy(() -> new Training(tall, Samples.clouds(8, 4, 4), backend, TrainingOptions.threads(1))
        .run(new TrainingListener() { }, stop)).isInstanceOf(TrainingException.class).hasMessageContaining("3 outputs")
            .hasMessageContaining("2 classes");
  }

  @Test
  void earlyStoppingNeedsSomethingToWatch() {
    plan.getTraining().setPatience(1);

    assertThatThrownBy(() -> train(Samples.clouds(8, 0, 4))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("validation split");

    plan.getTraining().setMonitor(Monitor.ACCURACY);
    plan.getTraining().setLoss(Loss.MSE);
    DataSet data = DataSet.ofTargets("values", 5, new float[50], 2, new float[20]);
    DataSplits splits = new DataSplits("values", Split.all(data), Split.all(data), Split.all(data), List.of());
    assertThatThrownBy(() -> train(splits)).isInstanceOf(TrainingException.class).hasMessageContaining("no classes");
  }

  @Test
  void noEpochLeavesTheStartingWeights() {
    plan.getTraining().setEpochs(0);

    TrainingResult result = train(Samples.clouds(8, 4, 4));

    assertThat(result.parameters().weights()[0]).isZero();
    assertThat(result.test()).isPresent();
  }
}
