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
import org.openjdk.jmh.annotations.Warmup;

/** A dense-unstructured group with relu, each neuron after the ones before it: n (n - 1) * batch operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class Triangle {

  @Param({"100", "400", "1600"})
  public int neurons;

  @Param({"8", "40", "64", "128"})
  public int batch;

  private KernelRun kernel;

  @Setup(Level.Trial)
  public void open() {
    kernel = KernelRun.triangle(neurons, batch);
  }

  /** All columns of the batch. */
  @Benchmark
  public float[] forward() {
    return kernel.forward();
  }

  /** All columns of the batch. */
  @Benchmark
  public float[] backward() {
    return kernel.backward();
  }
}
