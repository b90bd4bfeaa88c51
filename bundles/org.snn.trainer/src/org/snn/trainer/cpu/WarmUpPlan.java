package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Kernel;
import org.snn.plan.Origin;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.PlanPackage;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.trainer.cpu.loss.OutputLayout;

/**
 * A tiny plan that runs the same code as a large one: its kernel kinds, activations, loss and optimizer, each kind once on
 * sources that need no deltas and once on sources that do.
 */
final class WarmUpPlan {

  /** Neurons that a target can read. */
  private static final int SOURCES = 64;
  /** Neurons of a pseudo-layer: whole tiles of targets, and some that are left over. */
  private static final int TARGETS = 18;
  private static final int ROUNDS = 2;
  private static final int MOST_OUTPUTS = 16;

  private final PlanFactory factory = PlanFactory.eINSTANCE;
  private final ExecutionPlan like;
  private final ExecutionPlan plan = factory.createExecutionPlan();
  private int neurons = SOURCES;
  private int weights;

  private WarmUpPlan(ExecutionPlan like) {
    this.like = like;
  }

  /** Such a plan; it is trained, if that plan is. */
  static ExecutionPlan like(ExecutionPlan plan) {
    return new WarmUpPlan(plan).build();
  }

  private ExecutionPlan build() {
    plan.setName("warm-up");
    plan.setInputs(SOURCES);
    plan.setTraining(EcoreUtil.copy(like.getTraining()));
    Origin origin = factory.createOrigin();
    origin.setInitialiser(InitialiserKind.HE);
    plan.getOrigins().add(origin);
    List<EClass> kinds = kinds();
    List<Activation> hidden = hidden();
    for (int round = 0; round < ROUNDS; round++) {
      for (EClass kind : kinds) {
        add(kind, TARGETS, hidden);
      }
    }
    addOutputs(kinds.get(0));
    plan.setNeurons(neurons);
    plan.setWeights(weights);
    plan.setConnections(weights);
    plan.setDeclared(IntStream.range(0, neurons).toArray());
    return plan;
  }

  private List<EClass> kinds() {
    List<EClass> found = Stream.of(PlanPackage.Literals.DENSE_KERNEL, PlanPackage.Literals.SPARSE_KERNEL,
        PlanPackage.Literals.PADDED_KERNEL, PlanPackage.Literals.TRIANGULAR_KERNEL)
        .filter(kind -> like.getPseudoLayers().stream().flatMap(layer -> layer.getKernels().stream())
            .anyMatch(kernel -> kernel.eClass() == kind))
        .toList();
    return found.isEmpty() ? List.of(PlanPackage.Literals.DENSE_KERNEL) : found;
  }

  /** Softmax is among the outputs, or takes a pseudo-layer of its own: left out here. */
  private List<Activation> hidden() {
    Set<Activation> found = EnumSet.noneOf(Activation.class);
    like.getPseudoLayers().forEach(layer -> layer.getActivations().forEach(span -> found.add(span.getActivation())));
    found.remove(Activation.SOFTMAX);
    return found.isEmpty() ? List.of(Activation.IDENTITY) : List.copyOf(found);
  }

  private void addOutputs(EClass first) {
    OutputLayout outputs = OutputLayout.of(like);
    int count = Math.min(MOST_OUTPUTS, outputs.count());
    List<Activation> activations = List.copyOf(EnumSet.copyOf(List.of(outputs.activations()).subList(0, count)));
    boolean chain = first == PlanPackage.Literals.TRIANGULAR_KERNEL;
    int firstOutput = neurons;
    add(chain ? PlanPackage.Literals.DENSE_KERNEL : first, count, activations);
    plan.setOutputs(IntStream.range(firstOutput, neurons).toArray());
  }

  private void add(EClass kind, int targets, List<Activation> activations) {
    PseudoLayer layer = factory.createPseudoLayer();
    layer.setIndex(plan.getPseudoLayers().size());
    layer.setFirstNeuron(neurons);
    layer.setNeurons(targets);
    Kernel kernel = kernel(kind, targets);
    kernel.setFirstTarget(neurons);
    kernel.setTargets(targets);
    kernel.setFirstWeight(weights);
    kernel.setConnections(kernel.getWeights());
    kernel.setOrigin(0);
    layer.getKernels().add(kernel);
    layer.getActivations().addAll(spans(targets, activations));
    plan.getPseudoLayers().add(layer);
    weights += kernel.getWeights();
    neurons += targets;
  }

  private Kernel kernel(EClass kind, int targets) {
    int first = neurons - SOURCES;
    if (kind == PlanPackage.Literals.DENSE_KERNEL) {
      DenseKernel dense = factory.createDenseKernel();
      dense.setFirstSource(first);
      dense.setSources(SOURCES);
      dense.setWeights(targets * SOURCES);
      return dense;
    }
    if (kind == PlanPackage.Literals.SPARSE_KERNEL) {
      SparseKernel sparse = factory.createSparseKernel();
      sparse.setRowStart(IntStream.rangeClosed(0, targets).map(row -> row * SOURCES).toArray());
      sparse.setSource(sources(first, targets));
      sparse.setWeights(targets * SOURCES);
      return sparse;
    }
    if (kind == PlanPackage.Literals.PADDED_KERNEL) {
      PaddedKernel padded = factory.createPaddedKernel();
      padded.setWidth(SOURCES);
      padded.setSource(sources(first, targets));
      padded.setWeights(targets * SOURCES);
      return padded;
    }
    Kernel triangle = factory.createTriangularKernel();
    triangle.setWeights(targets * (targets - 1) / 2);
    return triangle;
  }

  private static int[] sources(int first, int targets) {
    return IntStream.range(0, targets * SOURCES).map(slot -> first + slot % SOURCES).toArray();
  }

  /** Shares out the neurons among the activations, as far as there are enough. */
  private List<ActivationSpan> spans(int targets, List<Activation> activations) {
    List<ActivationSpan> spans = new ArrayList<>();
    int each = Math.max(1, targets / activations.size());
    for (int i = 0, first = 0; first < targets; i++) {
      boolean last = i == activations.size() - 1;
      int count = last ? targets - first : Math.min(each, targets - first);
      ActivationSpan span = factory.createActivationSpan();
      span.setFirst(neurons + first);
      span.setCount(count);
      span.setActivation(activations.get(i));
      spans.add(span);
      first += count;
    }
    return spans;
  }
}
