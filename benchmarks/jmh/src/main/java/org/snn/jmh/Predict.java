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
import org.snn.bench.samples.SyntheticSamples;
import org.snn.cli.bench.TextWorkloads;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.Planner;

/** The answer of each workload of {@code snn bench} for one sample, on one thread, the copying of the sample included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class Predict {

  @Param({"dense-100", "lenet", "lenet-80", "lenet-95", "lenet-99", "unstructured-110", "unstructured-410", "million",
      "chain-5000"})
  public String workload;

  private Engine engine;
  private DataSet data;
  private BatchBuffer buffer;
  private float[] outputs;
  private int[] sample;

  @Setup(Level.Trial)
  public void open() {
    ExecutionPlan plan = new TextWorkloads(new Planner()).named(workload);
    data = SyntheticSamples.of(plan);
    plan.setTraining(null);
    engine = new CpuBackend().open(plan, new EngineOptions(1, 1, 1));
    buffer = new BatchBuffer(engine, plan.getInputs(), plan.getOutputs().length);
    outputs = new float[plan.getOutputs().length * engine.stride()];
    sample = new int[1];
  }

  @TearDown(Level.Trial)
  public void close() {
    engine.close();
  }

  /** Forward. */
  @Benchmark
  public float[] sample() {
    sample[0] = (sample[0] + 1) % data.samples();
    buffer.fill(data, sample, 0, 1);
    engine.predict(buffer.features(), 1, outputs);
    return outputs;
  }
}
