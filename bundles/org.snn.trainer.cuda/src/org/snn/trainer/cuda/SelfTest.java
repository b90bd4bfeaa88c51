package org.snn.trainer.cuda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.cpu.CpuBackend;

/**
 * Whether a device computes what the CPU computes: small plans that together use every kernel, in batches of one, two and four
 * columns, on both ways through the pseudo-layers. Takes seconds.
 */
public final class SelfTest {

  /** Single precision keeps seven digits; sums of some hundred terms in another order lose one of them. */
  private static final double ALLOWED = 5e-6;
  private static final int[] BATCHES = {20, 50, 100};

  private final CudaBackend backend;
  private final Set<String> used = new TreeSet<>();

  /** A test of this device. */
  public SelfTest(CudaBackend backend) {
    this.backend = backend;
  }

  /** Runs all checks, and tells of each as soon as it is done. */
  public void run(Consumer<Check> listener) {
    plans().forEach((name, plan) -> listener.accept(check(name, plan)));
  }

  private static Map<String, ExecutionPlan> plans() {
    Map<String, ExecutionPlan> plans = new LinkedHashMap<>();
    plans.put("dense", new SelfTestPlan(70).dense(45, Activation.TANH).dense(140, Activation.RELU).dense(9, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD));
    plans.put("sparse", new SelfTestPlan(300).sparse(290, row -> row < 3 ? 290 : 1 + row % 70, Activation.TANH)
        .sparse(40, row -> row < 2 ? 280 : row, Activation.SIGMOID).sparse(5, row -> 20, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD));
    plans.put("padded", new SelfTestPlan(50).padded(60, 33, Activation.TANH).padded(8, 9, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD));
    plans.put("chain", new SelfTestPlan(20).chain(45, Activation.TANH).dense(8, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD));
    plans.put("chain of outputs", new SelfTestPlan(20).chain(40, Activation.SIGMOID).train(Loss.BINARY_CROSS_ENTROPY, OptimizerKind.SGD));
    plans.put("long chain", new SelfTestPlan(6).chain(StagedLaunches.PANEL + 41, Activation.TANH).dense(8, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD));
    plans.put("softmax", new SelfTestPlan(20).dense(12, Activation.SOFTMAX).dense(9, Activation.SOFTMAX)
        .train(Loss.CROSS_ENTROPY, OptimizerKind.SGD));
    for (Activation activation : Activation.values()) {
      if (activation != Activation.SOFTMAX) {
        plans.put("function " + activation.getLiteral(), new SelfTestPlan(20).dense(8, activation).dense(8, Activation.IDENTITY)
            .train(Loss.MSE, OptimizerKind.SGD));
      }
    }
    for (Loss loss : Loss.values()) {
      for (Activation output : List.of(Activation.IDENTITY, Activation.SIGMOID)) {
        plans.put("loss %s on %s".formatted(loss.getLiteral(), output.getLiteral()),
            new SelfTestPlan(20).dense(9, output).train(loss, OptimizerKind.SGD));
      }
    }
    for (OptimizerKind optimizer : OptimizerKind.values()) {
      plans.put("optimizer " + optimizer.getLiteral(), new SelfTestPlan(20).dense(12, Activation.TANH).sparse(8, row -> 5,
          Activation.IDENTITY).train(Loss.MSE, optimizer));
    }
    plans.put("dropout", dropout());
    plans.put("clipping by norm", clipped());
    return plans;
  }

  private static ExecutionPlan dropout() {
    ExecutionPlan plan = new SelfTestPlan(20).dense(40, Activation.TANH).dense(8, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD);
    plan.getTraining().setDropout(0.4);
    return plan;
  }

  /** In a pseudo-layer of two kernels besides. */
  private static ExecutionPlan clipped() {
    ExecutionPlan plan = new SelfTestPlan(20).dense(30, Activation.TANH).mixed(24, Activation.TANH).dense(8, Activation.IDENTITY)
        .train(Loss.MSE, OptimizerKind.SGD);
    plan.getTraining().setClipNorm(0.01);
    plan.getTraining().setClipValue(0.005);
    return plan;
  }

  private Check check(String name, ExecutionPlan plan) {
    double difference = 0;
    for (int batch : BATCHES) {
      SelfTestResults expected = SelfTestResults.of(new CpuBackend(), plan, batch);
      for (Route route : List.of(Route.STAGED, Route.WALK)) {
        difference = Math.max(difference, SelfTestResults.of(backend.by(route), plan, batch).difference(expected));
      }
    }
    Set<String> fresh = new TreeSet<>(backend.kernels());
    fresh.removeAll(used);
    used.addAll(fresh);
    return new Check(name, List.copyOf(fresh), difference, ALLOWED);
  }
}
