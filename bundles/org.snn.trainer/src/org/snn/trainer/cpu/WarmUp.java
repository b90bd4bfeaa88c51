package org.snn.trainer.cpu;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.StepSettings;

/**
 * Runs engines until the JVM has compiled them. A vector operation that is not compiled yet takes a hundred times as long:
 * a large plan would spend its first second or two on its first steps, a tiny one gets there with less.
 */
final class WarmUp {

  /** Larger batches are cut into pieces of no more than this, or run the same loops for longer. */
  static final int MOST_SAMPLES = 128;

  private static final long LONGEST_NANOS = 3_000_000_000L;
  /** Compiled, if nothing was compiled for so long. The largest kernels take half as long to compile. */
  private static final long QUIET_NANOS = 150_000_000L;
  /** The JVM compiles well what has been called some thousand times. */
  private static final long FEWEST = 2000;
  /** Steps between two looks at the time, the last of them an evaluation. */
  private static final int STEPS = 8;
  /** Of so many inputs, one is 0 in all samples: kernels may leave such inputs out. */
  private static final int DARK = 3;

  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
  private final ExecutionPlan plan;
  private final int batch;
  private long step;

  WarmUp(ExecutionPlan plan, int batch) {
    this.plan = plan;
    this.batch = batch;
  }

  /** Returns once nothing is compiled any more, after three seconds, or when the thread is interrupted. */
  void run(List<? extends Engine> engines) {
    long start = System.nanoTime();
    long compiled = compiled();
    long changed = start;
    long now = start;
    while ((step < FEWEST || now - changed < QUIET_NANOS) && now - start < LONGEST_NANOS
        && !Thread.currentThread().isInterrupted()) {
      engines.forEach(this::steps);
      now = System.nanoTime();
      if (compiled() != compiled) {
        compiled = compiled();
        changed = now;
      }
    }
  }

  private long compiled() {
    return compiler != null && compiler.isCompilationTimeMonitoringSupported() ? compiler.getTotalCompilationTime() : 0;
  }

  private void steps(Engine engine) {
    float[] features = ramp(plan.getInputs() * engine.stride());
    for (int input = 0; input < plan.getInputs(); input += DARK) {
      Arrays.fill(features, input * engine.stride(), (input + 1) * engine.stride(), 0);
    }
    float[] outputs = ramp(plan.getOutputs().length * engine.stride());
    step += STEPS;
    if (plan.getTraining() == null) {
      for (int i = 0; i < STEPS; i++) {
        engine.predict(features, batch, outputs);
      }
      return;
    }
    for (int i = 1; i < STEPS; i++) {
      engine.train(features, outputs, batch, new StepSettings(0, step + i));
    }
    engine.evaluate(features, outputs, batch);
  }

  /** Numbers in [0, 1). */
  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i % 17 / 17f;
    }
    return values;
  }
}
