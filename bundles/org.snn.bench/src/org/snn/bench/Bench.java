package org.snn.bench;

import java.util.function.DoubleConsumer;
import org.snn.bench.measure.Clock;
import org.snn.bench.measure.Spread;
import org.snn.bench.measure.Timing;
import org.snn.bench.samples.SyntheticSamples;
import org.snn.bench.work.Work;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.initial.InitialWeights;

/** Measures workloads on a backend: training, answering, memory. */
public final class Bench {

  /** Shares of the time for training, single samples, and many samples. */
  private static final double TRAINING = 0.4;
  private static final double SINGLE = 0.3;
  private static final double MANY = 0.3;
  private static final int LARGE_BATCH = 1024;
  private static final long MOST_ACTIVATIONS = 1L << 27;

  private final Backend backend;
  private final double seconds;

  /** @param seconds to measure each workload; warm-up, planning and starting weights come on top */
  public Bench(Backend backend, double seconds) {
    this.backend = backend;
    this.seconds = seconds;
  }

  /**
   * Measures a workload on synthetic samples of its widths.
   *
   * @param progress hears the seconds that were spent, now and then
   * @throws org.snn.trainer.TrainingException if the backend cannot hold the network
   */
  public WorkloadResult measure(Workload workload, DoubleConsumer progress) {
    Loaded loaded = new Loaded(backend, workload.plan().get());
    Work work = Work.of(loaded.plan());
    int depth = loaded.plan().getDepth();
    Split samples = Split.all(SyntheticSamples.of(loaded.plan()));
    TrainingFigures training = training(loaded.plan(), work, samples, workload.threads(), progress);
    InferenceFigures inference = inference(loaded.plan(), samples, workload.threads(), progress);
    return new WorkloadResult(workload.name(), work, depth, training, inference, loaded.measure());
  }

  private TrainingFigures training(ExecutionPlan plan, Work work, Split samples, int threads, DoubleConsumer progress) {
    int batch = Math.min(plan.getTraining().getBatch(), samples.samples());
    try (Engine engine = backend.open(plan, new EngineOptions(batch, threads, plan.getTraining().getSeed()))) {
      TrainingSteps steps = new TrainingSteps(engine, plan.getTraining(), samples);
      Spread time = timing(TRAINING, progress).windows(steps);
      int moments = engine.optimizerState().moments().size();
      return new TrainingFigures(batch, threads, time, work.trainingOperations(batch), work.trainingBytes(batch, moments),
          steps.loss());
    }
  }

  private InferenceFigures inference(ExecutionPlan plan, Split samples, int threads, DoubleConsumer progress) {
    Parameters parameters = InitialWeights.draw(plan, 0);
    Spread single;
    try (Engine engine = backend.answering(plan, parameters, new EngineOptions(1, 1, 0))) {
      single = timing(SINGLE, progress).calls(new Answers(engine, samples, 1));
    }
    long fits = Math.max(1, MOST_ACTIVATIONS / plan.getNeurons());
    int batch = (int) Math.min(Math.min(LARGE_BATCH, samples.samples()), fits);
    try (Engine engine = backend.answering(plan, parameters, new EngineOptions(batch, threads, 0))) {
      Spread many = timing(MANY, progress).windows(new Answers(engine, samples, batch));
      return new InferenceFigures(single, batch, threads, batch / many.median());
    }
  }

  private Timing timing(double share, DoubleConsumer progress) {
    return new Timing(share * seconds, Clock.ofJvm(), progress);
  }
}
