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

/** Weighted sums of 100 targets over lists of sources among 784: 2 * 78,400 * density * batch operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class SparseForward {

  @Param({"0.01", "0.05", "0.2", "1"})
  public double density;

  @Param({"8", "40", "64", "128"})
  public int batch;

  private KernelRun kernel;

  @Setup(Level.Trial)
  public void open() {
    kernel = KernelRun.sparse(784, 100, density, batch);
  }

  /** All columns of the batch. */
  @Benchmark
  public float[] forward() {
    return kernel.forward();
  }
}
