package org.snn.trainer.cpu;

import java.util.Random;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;

/** Training specifications with random numbers, one for each seed; every optimizer, clipping, dropout and l1/l2 occur. */
public final class RandomTraining {

  private RandomTraining() {
  }

  public static TrainingSpec of(int seed, Loss loss) {
    Random random = new Random(seed);
    TrainingSpec training = TestTraining.of(loss, OptimizerKind.values()[seed % OptimizerKind.values().length]);
    training.setHuberDelta(0.4);
    training.setMomentum(random.nextBoolean() ? 0.9 : 0);
    training.setNesterov(training.getMomentum() > 0 && random.nextBoolean());
    training.setWeightDecay(random.nextInt(3) == 0 ? 0.01 : 0);
    training.setL1(random.nextInt(3) == 0 ? 0.001 : 0);
    training.setL2(random.nextInt(3) == 0 ? 0.002 : 0);
    training.setDropout(random.nextInt(3) == 0 ? 0.3 : 0);
    training.setClipNorm(random.nextInt(4) == 0 ? 0.05 : 0);
    training.setClipValue(random.nextInt(4) == 0 ? 0.01 : 0);
    return training;
  }
}
