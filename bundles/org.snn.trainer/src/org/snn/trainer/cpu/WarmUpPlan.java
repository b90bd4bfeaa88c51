package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.trainer.cpu.kernel.FilledRows;
import org.snn.trainer.loss.OutputLayout;

/**
 * A tiny plan that runs the same code as a large one: its ways to compute kernels, activations, loss and optimizer, each way once on
 * sources that need no deltas and once on sources that do.
 */
final class WarmUpPlan {

  /** Ways to compute a kernel; sparse ones have two, see {@link FilledRows}. */
  private enum Way {
    DENSE, FILLED, LISTED, PADDED, CHAINED;

    static Way of(Kernel kernel) {
      if (kernel instanceof SparseKernel sparse) {
        return FilledRows.pay(sparse) ? FILLED : LISTED;
      }
      return kernel instanceof DenseKernel ? DENSE : kernel instanceof PaddedKernel ? PADDED : CHAINED;
    }
  }

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
    List<Way> ways = ways();
    List<Activation> hidden = hidden();
    for (int round = 0; round < ROUNDS; round++) {
      for (Way way : ways) {
        add(way, TARGETS, hidden);
      }
    }
    addOutputs(ways.get(0));
    plan.setNeurons(neurons);
    plan.setWeights(weights);
    plan.setConnections(weights);
    plan.setDeclared(IntStream.range(0, neurons).toArray());
    return plan;
  }

  private List<Way> ways() {
    Set<Way> found = EnumSet.noneOf(Way.class);
    like.getPseudoLayers().forEach(layer -> layer.getKernels().forEach(kernel -> found.add(Way.of(kernel))));
    return found.isEmpty() ? List.of(Way.DENSE) : List.copyOf(found);
  }

  /** Softmax is among the outputs, or takes a pseudo-layer of its own: left out here. */
  private List<Activation> hidden() {
    Set<Activation> found = EnumSet.noneOf(Activation.class);
    like.getPseudoLayers().forEach(layer -> layer.getActivations().forEach(span -> found.add(span.getActivation())));
    found.remove(Activation.SOFTMAX);
    return found.isEmpty() ? List.of(Activation.IDENTITY) : List.copyOf(found);
  }

  private void addOutputs(Way first) {
    OutputLayout outputs = OutputLayout.of(like);
    int count = Math.min(MOST_OUTPUTS, outputs.count());
    List<Activation> activations = List.copyOf(EnumSet.copyOf(List.of(outputs.activations()).subList(0, count)));
    boolean chain = first == Way.CHAINED;
    int firstOutput = neurons;
    add(chain ? Way.DENSE : first, count, activations);
    plan.setOutputs(IntStream.range(firstOutput, neurons).toArray());
  }

  private void add(Way way, int targets, List<Activation> activations) {
    PseudoLayer layer = factory.createPseudoLayer();
    layer.setIndex(plan.getPseudoLayers().size());
    layer.setFirstNeuron(neurons);
    layer.setNeurons(targets);
    Kernel kernel = kernel(way, targets);
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

  private Kernel kernel(Way way, int targets) {
    int first = neurons - SOURCES;
    return switch (way) {
      case DENSE -> {
        DenseKernel dense = factory.createDenseKernel();
        dense.setFirstSource(first);
        dense.setSources(SOURCES);
        dense.setWeights(targets * SOURCES);
        yield dense;
      }
      case FILLED -> sparse(targets, source -> first + source);
      // Not in the order of the sources, so not filled.
      case LISTED -> sparse(targets, source -> first + SOURCES - 1 - source);
      case PADDED -> {
        PaddedKernel padded = factory.createPaddedKernel();
        padded.setWidth(SOURCES);
        padded.setSource(sources(targets, source -> first + source));
        padded.setWeights(targets * SOURCES);
        yield padded;
      }
      case CHAINED -> {
        Kernel triangle = factory.createTriangularKernel();
        triangle.setWeights(targets * (targets - 1) / 2);
        yield triangle;
      }
    };
  }

  private Kernel sparse(int targets, IntUnaryOperator source) {
    SparseKernel sparse = factory.createSparseKernel();
    sparse.setRowStart(IntStream.rangeClosed(0, targets).map(row -> row * SOURCES).toArray());
    sparse.setSource(sources(targets, source));
    sparse.setWeights(targets * SOURCES);
    return sparse;
  }

  private static int[] sources(int targets, IntUnaryOperator source) {
    return IntStream.range(0, targets * SOURCES).map(slot -> source.applyAsInt(slot % SOURCES)).toArray();
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
