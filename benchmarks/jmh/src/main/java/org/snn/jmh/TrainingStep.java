package org.snn.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.snn.bench.TrainingSteps;
import org.snn.bench.samples.SyntheticSamples;
import org.snn.cli.bench.TextWorkloads;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.Planner;

/** One step of training of each workload of {@code snn bench}, the copying of the batch included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class TrainingStep {

  @Param({"dense-100", "lenet", "lenet-128", "lenet-80", "lenet-95", "lenet-99", "unstructured-110", "unstructured-410",
      "million", "chain-5000"})
  public String workload;

  @Param("1")
  public int threads;

  private Engine engine;
  private TrainingSteps steps;

  @Setup(Level.Trial)
  public void open() {
    ExecutionPlan plan = new TextWorkloads(new Planner()).named(workload);
    engine = new CpuBackend().open(plan, new EngineOptions(plan.getTraining().getBatch(), threads, 1));
    steps = new TrainingSteps(engine, plan.getTraining(), Split.all(SyntheticSamples.of(plan)));
  }

  @TearDown(Level.Trial)
  public void close() {
    engine.close();
  }

  /** Forward, loss, backward, update. */
  @Benchmark
  public double step() {
    steps.run(1);
    return steps.loss();
  }
}
