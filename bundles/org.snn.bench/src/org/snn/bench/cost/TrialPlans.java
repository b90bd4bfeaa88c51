package org.snn.bench.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Kernel;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.Origin;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.plan.TrainingSpec;

/**
 * The plans that are timed: one input, {@value #SOURCES} neurons that read it, and {@value #TARGETS} outputs that read these
 * by the kernels in question. They differ in nothing else; and kernels that start at no input have a data gradient, as most
 * have.
 */
final class TrialPlans {

  /** Activations and deltas of so many neurons fill the nearest cache several times, as those of real networks do. */
  static final int SOURCES = 512;
  static final int TARGETS = 256;
  static final int BATCH = 40;
  /** So small that weights stay where they start. */
  static final double RATE = 1e-6;

  private static final PlanFactory FACTORY = PlanFactory.eINSTANCE;
  private static final int FIRST_TARGET = 1 + SOURCES;
  private static final int NEURONS = FIRST_TARGET + TARGETS;
  private static final int SHORT = 4;
  private static final int LONG = 96;

  private TrialPlans() {
  }

  /** Together they tell all costs apart: large, thin and small dense kernels, few and many; short and long rows; none at all. */
  static List<ExecutionPlan> all() {
    return List.of(plan(List.of()), plan(dense(1, SOURCES, TARGETS)), plan(dense(16, 2, TARGETS)), plan(dense(16, SOURCES, 4)),
        plan(dense(64, 8, 8)), plan(dense(64, 1, 1)), plan(List.of(sparse(SHORT))), plan(List.of(sparse(LONG))),
        plan(List.of(padded(SHORT))), plan(List.of(padded(LONG))));
  }

  private static List<Kernel> dense(int count, int sources, int targets) {
    List<Kernel> kernels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kernels.add(dense(1 + Math.min(i * SOURCES / count, SOURCES - sources), sources,
          FIRST_TARGET + Math.min(i * TARGETS / count, TARGETS - targets), targets));
    }
    return kernels;
  }

  private static Kernel dense(int firstSource, int sources, int firstTarget, int targets) {
    DenseKernel kernel = FACTORY.createDenseKernel();
    kernel.setFirstSource(firstSource);
    kernel.setSources(sources);
    return sized(kernel, firstTarget, targets, sources * targets);
  }

  private static Kernel sparse(int fanIn) {
    SparseKernel kernel = FACTORY.createSparseKernel();
    kernel.setRowStart(IntStream.rangeClosed(0, TARGETS).map(row -> row * fanIn).toArray());
    kernel.setSource(sources(fanIn));
    return sized(kernel, FIRST_TARGET, TARGETS, TARGETS * fanIn);
  }

  private static Kernel padded(int width) {
    PaddedKernel kernel = FACTORY.createPaddedKernel();
    kernel.setWidth(width);
    kernel.setSource(sources(width));
    return sized(kernel, FIRST_TARGET, TARGETS, TARGETS * width);
  }

  /** Any sources, ascending in each row, the same each time. */
  private static int[] sources(int fanIn) {
    Random random = new Random(1);
    return IntStream.range(0, TARGETS)
        .flatMap(row -> random.ints(1, FIRST_TARGET).distinct().limit(fanIn).sorted()).toArray();
  }

  private static Kernel sized(Kernel kernel, int firstTarget, int targets, int connections) {
    kernel.setFirstTarget(firstTarget);
    kernel.setTargets(targets);
    kernel.setConnections(connections);
    kernel.setWeights(connections);
    kernel.setOrigin(0);
    return kernel;
  }

  private static ExecutionPlan plan(List<Kernel> kernels) {
    ExecutionPlan plan = FACTORY.createExecutionPlan();
    plan.setName("trial");
    plan.setNeurons(NEURONS);
    plan.setInputs(1);
    plan.setBiases(new float[NEURONS]);
    plan.setDeclared(IntStream.range(0, NEURONS).toArray());
    plan.setOutputs(IntStream.range(FIRST_TARGET, NEURONS).toArray());
    Origin origin = FACTORY.createOrigin();
    origin.setInitialiser(InitialiserKind.XAVIER);
    plan.getOrigins().add(origin);
    add(plan, 1, SOURCES, List.of(dense(0, 1, 1, SOURCES)));
    add(plan, FIRST_TARGET, TARGETS, kernels);
    plan.setTraining(training());
    return plan;
  }

  private static void add(ExecutionPlan plan, int first, int neurons, List<Kernel> kernels) {
    PseudoLayer layer = FACTORY.createPseudoLayer();
    layer.setIndex(plan.getPseudoLayers().size());
    layer.setLevel(layer.getIndex() + 1);
    layer.setFirstNeuron(first);
    layer.setNeurons(neurons);
    ActivationSpan span = FACTORY.createActivationSpan();
    span.setFirst(first);
    span.setCount(neurons);
    span.setActivation(Activation.IDENTITY);
    layer.getActivations().add(span);
    for (Kernel kernel : kernels) {
      kernel.setFirstWeight(plan.getWeights());
      plan.setWeights(plan.getWeights() + kernel.getWeights());
      plan.setConnections(plan.getConnections() + kernel.getConnections());
    }
    layer.getKernels().addAll(kernels);
    plan.getPseudoLayers().add(layer);
  }

  private static TrainingSpec training() {
    TrainingSpec training = FACTORY.createTrainingSpec();
    training.setLoss(Loss.MSE);
    training.setOptimizer(OptimizerKind.SGD);
    training.setRate(RATE);
    training.setBatch(BATCH);
    return training;
  }
}
