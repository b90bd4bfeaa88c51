package org.snn.trainer.cuda;

import java.util.Set;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.initial.InitialWeights;

/**
 * NVIDIA's devices, through the driver alone: no toolkit is needed. Results agree with those of the CPU up to rounding
 * (docs/cuda.md), and are the same, bit for bit, from run to run.
 */
public final class CudaBackend implements Backend {

  private final Gpu gpu;
  private final Route route;

  private CudaBackend(Gpu gpu, Route route) {
    this.gpu = gpu;
    this.route = route;
  }

  /**
   * A device of this machine.
   *
   * @param ordinal number of the device, from 0
   * @throws CudaException if there is no driver, no such device, or it is too old; the message says which, and what helps
   */
  public static CudaBackend open(int ordinal) {
    return new CudaBackend(new Gpu(ordinal), Route.FASTER);
  }

  /** The same device, always by the same way through the pseudo-layers. */
  CudaBackend by(Route way) {
    return new CudaBackend(gpu, way);
  }

  /** Names of the kernels that were used so far. */
  Set<String> kernels() {
    return gpu.used();
  }

  @Override
  public String name() {
    return "cuda";
  }

  @Override
  public Engine open(ExecutionPlan plan, EngineOptions options) {
    return open(plan, InitialWeights.draw(plan, options.seed()), options, plan.getTraining() != null);
  }

  @Override
  public Engine answering(ExecutionPlan plan, Parameters parameters, EngineOptions options) {
    parameters.require("parameters", plan.getWeights(), plan.getNeurons());
    return open(plan, parameters, options, false);
  }

  private Engine open(ExecutionPlan plan, Parameters parameters, EngineOptions options, boolean trains) {
    requireKinds(plan);
    gpu.enter();
    return new CudaEngine(gpu, plan, parameters, options, trains, route);
  }

  private static void requireKinds(ExecutionPlan plan) {
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        boolean known = kernel instanceof DenseKernel || kernel instanceof SparseKernel || kernel instanceof PaddedKernel
            || kernel instanceof TriangularKernel;
        if (!known) {
          throw new TrainingException(("Pseudo-layer %d asks for kernel kind '%s', which the CUDA backend does not have; "
              + "use --device cpu.").formatted(layer.getIndex(), kernel.kind()));
        }
      }
    }
  }

  /** Gives the device back. Its engines are closed before. */
  @Override
  public void close() {
    gpu.close();
  }
}
