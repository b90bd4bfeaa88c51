package org.snn.trainer.cpu;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.scalar.ScalarArithmetic;

/** The processor of this machine. */
public final class CpuBackend implements Backend {

  private final String name;
  private final Arithmetic arithmetic;

  private CpuBackend(String name, Arithmetic arithmetic) {
    this.name = name;
    this.arithmetic = arithmetic;
  }

  /** With vector instructions where the JVM offers them (module jdk.incubator.vector), else the reference. */
  public CpuBackend() {
    this("cpu", new ScalarArithmetic());
  }

  /** The plain scalar twins of all kernels: slow, and the same bits. */
  public static CpuBackend reference() {
    return new CpuBackend("cpu-reference", new ScalarArithmetic());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Engine open(ExecutionPlan plan, EngineOptions options) {
    CpuMemory.require(plan, options.batch());
    return new CpuEngine(plan, options, arithmetic);
  }
}
