package org.snn.trainer.cpu;

import java.util.List;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.scalar.ScalarArithmetic;
import org.snn.trainer.cpu.vector.VectorArithmetic;
import org.snn.trainer.initial.InitialWeights;

/** The processor of this machine. */
public final class CpuBackend implements Backend {

  private final String name;
  private final Arithmetic arithmetic;
  private final List<Sharing> sharing;
  private final long barrier;

  private CpuBackend(String name, Arithmetic arithmetic, List<Sharing> sharing, long barrier) {
    this.name = name;
    this.arithmetic = arithmetic;
    this.sharing = sharing;
    this.barrier = barrier;
  }

  /** With vector instructions where the JVM offers them (module jdk.incubator.vector), else the reference. */
  public CpuBackend() {
    this("cpu", fastest(), List.of(Sharing.values()), StagedPass.BARRIER);
  }

  private static Arithmetic fastest() {
    Arithmetic scalar = new ScalarArithmetic();
    return vectors() ? new VectorArithmetic(scalar) : scalar;
  }

  /** Whether vector instructions can be used; their module is an incubator, there only if the JVM was started with it. */
  public static boolean vectors() {
    try {
      Class.forName("jdk.incubator.vector.FloatVector");
      return VectorArithmetic.fits();
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** The plain scalar twins of all kernels: slow, and the same bits. */
  public static CpuBackend reference() {
    return new CpuBackend("cpu-reference", new ScalarArithmetic(), List.of(Sharing.values()), StagedPass.BARRIER);
  }

  /** Always shares out in one way, and as if waiting for each other were free: also the smallest network. */
  static CpuBackend sharing(Sharing sharing) {
    return new CpuBackend("cpu", fastest(), List.of(sharing), 0);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long heapBytes(ExecutionPlan plan, int batch, boolean trains) {
    return CpuMemory.bytes(plan, batch, trains);
  }

  @Override
  public Engine open(ExecutionPlan plan, EngineOptions options) {
    requireKinds(plan);
    CpuMemory.require(plan, options.batch(), plan.getTraining() != null);
    return open(plan, options, ways(options), barrier);
  }

  @Override
  public Engine answering(ExecutionPlan plan, Parameters parameters, EngineOptions options) {
    requireKinds(plan);
    CpuMemory.require(plan, options.batch(), false);
    parameters.require("parameters", plan.getWeights(), plan.getNeurons());
    return open(plan, parameters, options, false, ways(options), barrier);
  }

  private CpuEngine open(ExecutionPlan plan, EngineOptions options, List<Sharing> ways, long waiting) {
    Parameters start = InitialWeights.draw(plan, options.seed());
    return open(plan, start, options, plan.getTraining() != null, ways, waiting);
  }

  private CpuEngine open(ExecutionPlan plan, Parameters parameters, EngineOptions options, boolean trains,
      List<Sharing> ways, long waiting) {
    Store store = EngineParts.store(plan, parameters, options.batch(), arithmetic.width(), trains);
    return new CpuEngine(plan, store, options, arithmetic, ways, waiting);
  }

  /** Each way of sharing out: which one the plan will use is not known before it runs. */
  @Override
  public void warmUp(ExecutionPlan plan, EngineOptions options) {
    requireKinds(plan);
    ExecutionPlan tiny = WarmUpPlan.like(plan);
    int batch = Math.min(options.batch(), WarmUp.MOST_SAMPLES);
    EngineOptions small = new EngineOptions(batch, options.threads(), options.seed());
    List<CpuEngine> engines = ways(options).stream().map(way -> open(tiny, small, List.of(way), 0)).toList();
    try {
      new WarmUp(tiny, batch).run(engines);
    } finally {
      engines.forEach(CpuEngine::close);
    }
  }

  private List<Sharing> ways(EngineOptions options) {
    return options.threads() == 1 ? List.of(Sharing.ALONE) : sharing;
  }

  private void requireKinds(ExecutionPlan plan) {
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        if (!arithmetic.kernels().containsKey(kernel.eClass())) {
          throw new TrainingException(("Pseudo-layer %d asks for kernel kind '%s', which the CPU does not have; "
              + "plan the network again with this version.").formatted(layer.getIndex(), kernel.kind()));
        }
      }
    }
  }
}
