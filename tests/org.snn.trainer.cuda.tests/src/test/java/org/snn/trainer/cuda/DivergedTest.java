package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.cpu.CpuBackend;

/** A network whose weights are no numbers has a loss that is none, whatever the loss: training stops by that. */
@ExtendWith(Emulated.class)
class DivergedTest {

  private static final int SAMPLES = 3;
  private static final int OUTPUTS = 4;

  private static StepResult evaluate(Backend backend, ExecutionPlan plan) {
    try (Engine engine = backend.open(plan, new EngineOptions(SAMPLES, 1, 1))) {
      Parameters broken = engine.parameters();
      Arrays.fill(broken.weights(), Float.NaN);
      engine.setParameters(broken);
      float[] features = new float[plan.getInputs() * engine.stride()];
      float[] targets = new float[OUTPUTS * engine.stride()];
      Arrays.fill(features, 1);
      Arrays.fill(targets, 0, SAMPLES, 1);
      return engine.evaluate(features, targets, SAMPLES);
    }
  }

  @Test
  void theLossIsNoNumber() {
    try (CudaBackend device = CudaBackend.open(0)) {
      for (Loss loss : Loss.values()) {
        for (Activation output : List.of(Activation.IDENTITY, Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX)) {
          ExecutionPlan plan = new SelfTestPlan(5).dense(OUTPUTS, output).train(loss, OptimizerKind.SGD);
          for (Backend backend : List.of(new CpuBackend(), device.by(Route.STAGED), device.by(Route.WALK))) {
            assertThat(evaluate(backend, plan)).as("%s on %s by %s", loss, output, backend.name())
                .isEqualTo(new StepResult(Double.NaN, 0, SAMPLES));
          }
        }
      }
    }
  }
}
