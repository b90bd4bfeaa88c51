package org.snn.bench.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.snn.bench.measure.Clock;
import org.snn.bench.measure.Repeatable;
import org.snn.bench.measure.Turns;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.StepSettings;
import org.snn.transform.kernel.KernelCosts;

/**
 * Measures what kernels cost on a backend: trains small made-up networks, each of one kind of kernel, on one thread, and fits
 * the costs to the times of their steps (docs/plan.md).
 */
public final class Calibration {

  /** Short, so that some windows are undisturbed on a machine with other work. */
  private static final double WINDOW = 0.005;
  private static final int ROUNDS = 150;

  private final Backend backend;
  private final Turns turns;

  /** With so many rounds of so short windows; see {@link Turns}. */
  Calibration(Backend backend, double window, int rounds, DoubleConsumer progress) {
    this.backend = backend;
    this.turns = new Turns(window, rounds, Clock.ofJvm(), progress);
  }

  /** @param progress hears the seconds that were spent, now and then */
  public Calibration(Backend backend, DoubleConsumer progress) {
    this(backend, WINDOW, ROUNDS, progress);
  }

  /** Seconds that it takes at least; up to twice as long where the JVM compiles for long. */
  public static double seconds() {
    return 2 * ROUNDS * WINDOW * TrialPlans.all().size();
  }

  /**
   * Measures; takes some fifteen seconds.
   *
   * @param from where the costs are from, for people
   * @throws CalibrationException if the measurement makes no sense
   */
  public KernelCosts measure(String from) {
    List<ExecutionPlan> plans = TrialPlans.all();
    List<Engine> engines = new ArrayList<>();
    try {
      plans.forEach(plan -> engines.add(backend.open(plan, new EngineOptions(TrialPlans.BATCH, 1, 1))));
      return CostFit.fit(plans, turns.best(engines.stream().map(Calibration::steps).toList()), from);
    } finally {
      engines.forEach(Engine::close);
    }
  }

  private static Repeatable steps(Engine engine) {
    Random random = new Random(1);
    float[] features = numbers(random, engine.stride());
    float[] targets = numbers(random, TrialPlans.TARGETS * engine.stride());
    return times -> {
      for (int step = 0; step < times; step++) {
        engine.train(features, targets, TrialPlans.BATCH, new StepSettings(TrialPlans.RATE, step));
      }
    };
  }

  /** From 0.5 to 1: no zeros, which kernels may leave out. */
  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 0.5f + random.nextFloat() / 2;
    }
    return numbers;
  }
}
