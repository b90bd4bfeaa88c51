package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.loss.OutputLoss;
import org.snn.trainer.layout.SourceIndex;

/** Puts the parts of an engine together. */
final class EngineParts {

  private final Arithmetic arithmetic;
  private final Store store;
  private final List<Kernel> gathered = new ArrayList<>();
  private final OutputLoss loss;
  private final Updater updater;
  private final Pass pass;
  private final StagedPass staged;

  EngineParts(ExecutionPlan plan, Store store, Dropout dropout, Arithmetic arithmetic, Workers workers,
      long barrier) {
    this.arithmetic = arithmetic;
    this.store = store;
    this.loss = plan.getTraining() == null ? null : new OutputLoss(plan, store);
    int[] outputOf = outputOf(plan);
    List<LayerRun> layers = new ArrayList<>();
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      LayerActivations activations =
          new LayerActivations(layer.getActivations(), arithmetic, store, dropout, loss, outputOf);
      layers.add(new LayerRun(layer, store, kernels(layer, activations), activations));
    }
    SourceGather gather = !store.trains() ? null
        : arithmetic.gather(SourceIndex.of(gathered, store.neurons(), store.inputs()), store);
    this.pass = new Pass(store, layers, gather, loss);
    List<Shares> targets = Shares.targets(plan.getPseudoLayers(), workers.size());
    this.staged = new StagedPass(plan, store, workers, pass, layers, targets, gather, loss, barrier);
    this.updater = !store.trains() ? null : new Updater(plan.getTraining(), store, workers,
        new GradientParts(layers, targets, arithmetic.biases(store)),
        arithmetic.optimizer(plan.getTraining()));
  }

  private List<ConnectionKernel> kernels(PseudoLayer layer, LayerActivations activations) {
    List<ConnectionKernel> kernels = new ArrayList<>();
    for (Kernel kernel : layer.getKernels()) {
      ConnectionKernel run = arithmetic.kernels().get(kernel.eClass()).create(kernel, store, activations);
      if (run.activates()) {
        requireChain(layer, kernel);
      }
      if (run.gathered()) {
        gathered.add(kernel);
      }
      kernels.add(run);
    }
    return List.copyOf(kernels);
  }

  /** A kernel that activates its targets one by one must have all of the pseudo-layer, and no softmax. */
  private static void requireChain(PseudoLayer layer, Kernel kernel) {
    boolean last = layer.getKernels().indexOf(kernel) == layer.getKernels().size() - 1;
    boolean all = last && kernel.getTargets() == layer.getNeurons();
    boolean softmax = layer.getActivations().stream().anyMatch(span -> span.getActivation() == Activation.SOFTMAX);
    if (!all || softmax) {
      throw new TrainingException(("Pseudo-layer %d has a %s kernel, whose neurons follow one another, but also %s; "
          + "plan the network again.").formatted(layer.getIndex(), kernel.kind(),
              softmax ? "softmax neurons, which are computed together" : "connections or neurons beside or after it"));
    }
  }

  /**
   * The memory for a plan.
   *
   * @param parameters the store's own from now on
   * @param trains whether there is room for what training needs
   */
  static Store store(ExecutionPlan plan, Parameters parameters, int batch, int width, boolean trains) {
    int stride = Store.stride(batch);
    int size = Math.toIntExact(Store.length(plan.getNeurons() + 1L, stride));
    float[] activations = new float[size];
    float[] kept = trains && CpuMemory.keepsInputs(plan) ? new float[size] : activations;
    float[] deltas = new float[trains ? size : 0];
    return new Store(plan.getNeurons(), plan.getInputs(), stride, width, parameters.weights(), parameters.biases(),
        activations, deltas, kept);
  }

  private static int[] outputOf(ExecutionPlan plan) {
    int[] outputOf = new int[plan.getNeurons()];
    Arrays.fill(outputOf, -1);
    for (int output = 0; output < plan.getOutputs().length; output++) {
      outputOf[plan.getOutputs()[output]] = output;
    }
    return outputOf;
  }

  Pass pass() {
    return pass;
  }

  StagedPass staged() {
    return staged;
  }

  /** Null without a training specification. */
  OutputLoss loss() {
    return loss;
  }

  /** Null where nothing is trained. */
  Updater updater() {
    return updater;
  }
}
