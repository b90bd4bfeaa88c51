package org.snn.plan;

import java.util.BitSet;
import java.util.List;

/**
 * Checks what every plan promises, so that whoever runs a plan from a file needs no checks of its own: neurons are numbered
 * without gaps, kernels read only neurons that are computed before, and every weight slot and every neuron belongs to
 * exactly one kernel or pseudo-layer. O(neurons + index arrays).
 */
public final class PlanCheck {

  private final ExecutionPlan plan;

  private PlanCheck(ExecutionPlan plan) {
    this.plan = plan;
  }

  /**
   * Requires that the plan keeps its promises.
   *
   * @throws PlanException that names the first one that it breaks
   */
  public static void check(ExecutionPlan plan) {
    PlanCheck check = new PlanCheck(plan);
    check.neurons();
    check.outputs();
    check.groups();
    check.pseudoLayers();
    check.kernels();
    if (plan.getTraining() != null) {
      TrainingCheck.check(plan.getTraining());
    }
  }

  private void neurons() {
    int neurons = plan.getNeurons();
    require(neurons >= 1 && neurons < Integer.MAX_VALUE, "has %d neurons", neurons);
    require(plan.getInputs() >= 1 && plan.getInputs() <= neurons, "has %d inputs among %d neurons", plan.getInputs(), neurons);
    require(plan.getBiases() != null && plan.getBiases().length == neurons, "has not one bias for each of %d neurons", neurons);
    for (int neuron = 0; neuron < neurons; neuron++) {
      float bias = plan.getBiases()[neuron];
      require(Float.isFinite(bias) && (neuron >= plan.getInputs() || bias == 0), "bias %s of neuron %d is not possible", bias,
          neuron);
    }
    require(plan.getDeclared() != null && plan.getDeclared().length == neurons, "numbers not each of %d neurons", neurons);
    requireDistinct(plan.getDeclared(), 0, "declared");
  }

  private void outputs() {
    require(plan.getOutputs() != null && plan.getOutputs().length >= 1, "has no outputs");
    requireDistinct(plan.getOutputs(), plan.getInputs(), "outputs");
  }

  private void requireDistinct(int[] numbers, int least, String what) {
    BitSet seen = new BitSet(plan.getNeurons());
    for (int number : numbers) {
      require(number >= least && number < plan.getNeurons(), "%s names neuron %d, which is not in %d..%d", what, number, least,
          plan.getNeurons() - 1);
      require(!seen.get(number), "%s names neuron %d twice", what, number);
      seen.set(number);
    }
  }

  private void groups() {
    long next = 0;
    for (GroupTrace group : plan.getGroups()) {
      require(group.getName() != null && group.getSize() >= 1 && group.getFirst() == next,
          "group '%s' is not where the one before it ends", group.getName());
      next += group.getSize();
      for (PseudoLayer layer : group.getPseudoLayers()) {
        require(layer.eContainer() == plan, "group '%s' is in a pseudo-layer of another plan", group.getName());
      }
    }
    require(next == plan.getNeurons(), "has %d neurons in groups, and %d in all", next, plan.getNeurons());
  }

  private void pseudoLayers() {
    long next = plan.getInputs();
    int level = 0;
    for (int i = 0; i < plan.getPseudoLayers().size(); i++) {
      PseudoLayer layer = plan.getPseudoLayers().get(i);
      require(layer.getIndex() == i, "pseudo-layer %d calls itself %d", i, layer.getIndex());
      require(layer.getNeurons() >= 1 && layer.getFirstNeuron() == next, "pseudo-layer %d is not where the one before it ends", i);
      require(layer.getLevel() >= Math.max(1, level), "pseudo-layer %d has level %d, after level %d", i, layer.getLevel(), level);
      require(layer.getDepth() == 1 || layer.getDepth() == layer.getNeurons(), "pseudo-layer %d of %d neurons has depth %d", i,
          layer.getNeurons(), layer.getDepth());
      level = layer.getLevel();
      next += layer.getNeurons();
      activations(layer);
    }
    require(next == plan.getNeurons(), "computes %d neurons of %d", next, plan.getNeurons());
  }

  private void activations(PseudoLayer layer) {
    long next = layer.getFirstNeuron();
    for (ActivationSpan span : layer.getActivations()) {
      require(span.getCount() >= 1 && span.getFirst() == next, "activations of pseudo-layer %d leave a gap", layer.getIndex());
      next += span.getCount();
      if (span.getActivation() == Activation.SOFTMAX && next <= plan.getNeurons()) {
        softmax(layer, span);
      }
    }
    require(next == (long) layer.getFirstNeuron() + layer.getNeurons(), "activations of pseudo-layer %d cover not all of it",
        layer.getIndex());
  }

  private void softmax(PseudoLayer layer, ActivationSpan span) {
    GroupTrace group = new NeuronNames(plan).group(span.getFirst());
    boolean whole = plan.getDeclared()[span.getFirst()] == group.getFirst() && span.getCount() == group.getSize();
    require(whole && layer.getDepth() == 1, "softmax in pseudo-layer %d is not over the whole group '%s' at once",
        layer.getIndex(), group.getName());
  }

  private void kernels() {
    long slot = 0;
    long connections = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      long own = 0;
      boolean chained = false;
      for (Kernel kernel : layer.getKernels()) {
        kernel(new KernelCheck(plan, layer, kernel), slot);
        slot += kernel.getWeights();
        own += kernel.getConnections();
        chained |= kernel instanceof TriangularKernel;
      }
      require(layer.getConnections() == own, "pseudo-layer %d says %d connections and has %d", layer.getIndex(),
          layer.getConnections(), own);
      require(chained || layer.getDepth() == 1, "pseudo-layer %d is a chain without a triangular kernel", layer.getIndex());
      connections += own;
    }
    require(slot == plan.getWeights(), "says %d weight slots and has %d", plan.getWeights(), slot);
    require(connections == plan.getConnections(), "says %d connections and has %d", plan.getConnections(), connections);
  }

  private void kernel(KernelCheck check, long slot) {
    Kernel kernel = check.kernel();
    PseudoLayer layer = check.layer();
    check.require(kernel.getTargets() >= 1 && kernel.getFirstTarget() >= layer.getFirstNeuron()
        && (long) kernel.getFirstTarget() + kernel.getTargets() <= (long) layer.getFirstNeuron() + layer.getNeurons(),
        "targets %d..%d are not in the pseudo-layer", kernel.getFirstTarget(),
        (long) kernel.getFirstTarget() + kernel.getTargets() - 1);
    check.require(kernel.getWeights() >= 0 && kernel.getFirstWeight() == slot, "weights start at slot %d, not at %d",
        kernel.getFirstWeight(), slot);
    KernelLayout.of(kernel).check(kernel, check);
    origins(check, kernel);
  }

  private void origins(KernelCheck check, Kernel kernel) {
    int origins = plan.getOrigins().size();
    check.require(kernel.getOrigin() >= -1 && kernel.getOrigin() < origins, "comes from rule %d of %d", kernel.getOrigin(), origins);
    if (kernel.getOriginOf() != null) {
      int[] originOf = kernel.getOriginOf().toArray();
      check.requireLength(originOf, kernel.getWeights(), "originOf");
      for (int origin : originOf) {
        check.require(origin >= -1 && origin < origins, "a connection comes from rule %d of %d", origin, origins);
      }
    }
    float[] initial = kernel.getInitialWeights();
    check.require(initial == null || initial.length == kernel.getWeights(), "has not one starting weight a slot");
    if (initial != null) {
      for (float weight : initial) {
        check.require(!Float.isInfinite(weight), "has an infinite starting weight");
      }
    }
    check.require(kernel.getConnections() == 0 || kernel.getOrigin() >= 0 || kernel.getOriginOf() != null || initial != null,
        "does not say how its weights start");
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new PlanException("The plan %s; it is damaged, make it again from its network.".formatted(message.formatted(values)));
    }
  }
}
