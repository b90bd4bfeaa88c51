package org.snn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.bench.samples.SyntheticSamples;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.loop.Training;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingOptions;
import org.snn.trainer.loop.TrainingResult;

class TrainingStepsTest {

  /** 20 samples in batches of 8: the last batch of an epoch is shorter, and each epoch is shuffled anew. */
  @Test
  void stepsAreThoseOfTheTrainingLoop() {
    ExecutionPlan plan = TestTexts.plan("input x[6] hidden n[5] relu output y[3] softmax connect x -> n -> y",
        "epochs 4 optimizer sgd rate 0.1");
    DataSet data = SyntheticSamples.of(plan);
    int[] some = {5, 4, 3, 2, 1, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};
    Split train = new Split(data, some);
    Split none = new Split(data, new int[0]);

    TrainingResult expected = new Training(plan, new DataSplits("s", train, none, none, List.of()), new CpuBackend(),
        TrainingOptions.threads(1)).run(new TrainingListener() { }, new StopSignal());
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(8, 1, plan.getTraining().getSeed()))) {
      TrainingSteps steps = new TrainingSteps(engine, plan.getTraining(), train);
      steps.run(5);
      steps.run(4);
      steps.run(3);

      assertThat(engine.parameters().weights()).isEqualTo(expected.parameters().weights());
      assertThat(engine.parameters().biases()).isEqualTo(expected.parameters().biases());
      assertThat(steps.loss()).isEqualTo(expected.history().get(3).train().loss());
    }
  }
}
