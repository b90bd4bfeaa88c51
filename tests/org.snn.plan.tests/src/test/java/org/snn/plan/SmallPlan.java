package org.snn.plan;

/**
 * A plan by hand with one kernel of each kind: x[3] -> dense, padded a[2]; chain c[3] over a; y[2] softmax sparse and
 * padded.
 *
 * <pre>
 * 0 1 2   x        inputs
 * 3 4     a        dense from x
 * 5 6 7   c        dense from a, triangular
 * 8 9     y        sparse from x[0], c[2] and padded from a, c
 * </pre>
 */
final class SmallPlan {

  private static final PlanFactory FACTORY = PlanFactory.eINSTANCE;

  private SmallPlan() {
  }

  static ExecutionPlan create() {
    ExecutionPlan plan = FACTORY.createExecutionPlan();
    plan.setName("Small");
    plan.setNeurons(10);
    plan.setInputs(3);
    plan.setDepth(5);
    plan.setOutputs(new int[] {8, 9});
    plan.setDeclared(new int[] {0, 1, 2, 5, 6, 7, 8, 9, 3, 4});
    plan.setBiases(new float[] {0, 0, 0, 0.5f, 0.5f, 0, 0, 0, 0, 0});
    plan.getPseudoLayers().add(layer(0, 1, 3, 2, 1, Activation.RELU));
    plan.getPseudoLayers().add(layer(1, 2, 5, 3, 3, Activation.TANH));
    plan.getPseudoLayers().add(layer(2, 5, 8, 2, 1, Activation.SOFTMAX));
    group(plan, "x", Role.INPUT, 3, Activation.IDENTITY);
    group(plan, "y", Role.OUTPUT, 2, Activation.SOFTMAX).getPseudoLayers().add(plan.getPseudoLayers().get(2));
    group(plan, "a", Role.HIDDEN, 2, Activation.RELU).getPseudoLayers().add(plan.getPseudoLayers().get(0));
    group(plan, "c", Role.HIDDEN, 3, Activation.TANH).getPseudoLayers().add(plan.getPseudoLayers().get(1));
    origin(plan, "connect x -> a", 6);
    origin(plan, "connect a -> c", 6);
    origin(plan, "connect c -> c forward", 3);
    origin(plan, "connect file \"e.csv\"", 6);
    kernels(plan);
    return plan;
  }

  /** The same with a specification of batches of 40. */
  static ExecutionPlan withTraining() {
    ExecutionPlan plan = create();
    TrainingSpec spec = FACTORY.createTrainingSpec();
    spec.setBatch(40);
    plan.setTraining(spec);
    return plan;
  }

  private static void kernels(ExecutionPlan plan) {
    add(plan, 0, dense(0, 3), 3, 2, 6, 6, 0);
    add(plan, 1, dense(3, 2), 5, 3, 6, 6, 1);
    add(plan, 1, FACTORY.createTriangularKernel(), 5, 3, 3, 3, 2);
    SparseKernel sparse = FACTORY.createSparseKernel();
    sparse.setRowStart(new int[] {0, 2, 3});
    sparse.setSource(new int[] {0, 7, 7});
    add(plan, 2, sparse, 8, 2, 3, 3, 3);
    PaddedKernel padded = FACTORY.createPaddedKernel();
    padded.setWidth(2);
    padded.setSource(new int[] {3, 5, 4, 10});
    padded.setInitialWeights(new float[] {0.25f, Float.NaN, -1, Float.NaN});
    add(plan, 2, padded, 8, 2, 3, 4, -1);
    padded.setOriginOf(SlotOrigins.of(3, 3, 3, -1));
  }

  private static DenseKernel dense(int firstSource, int sources) {
    DenseKernel kernel = FACTORY.createDenseKernel();
    kernel.setFirstSource(firstSource);
    kernel.setSources(sources);
    return kernel;
  }

  private static void add(ExecutionPlan plan, int index, Kernel kernel, int firstTarget, int targets, int connections, int weights,
      int origin) {
    PseudoLayer layer = plan.getPseudoLayers().get(index);
    kernel.setFirstTarget(firstTarget);
    kernel.setTargets(targets);
    kernel.setConnections(connections);
    kernel.setWeights(weights);
    kernel.setFirstWeight(plan.getWeights());
    kernel.setOrigin(origin);
    kernel.setReason("by hand");
    layer.getKernels().add(kernel);
    layer.setConnections(layer.getConnections() + connections);
    plan.setWeights(plan.getWeights() + weights);
    plan.setConnections(plan.getConnections() + connections);
  }

  private static PseudoLayer layer(int index, int level, int first, int neurons, int depth, Activation activation) {
    PseudoLayer layer = FACTORY.createPseudoLayer();
    layer.setIndex(index);
    layer.setLevel(level);
    layer.setFirstNeuron(first);
    layer.setNeurons(neurons);
    layer.setDepth(depth);
    layer.setFanInMin(2);
    layer.setFanInMean(2.5);
    layer.setFanInMax(4);
    layer.setBytes(100 + index);
    ActivationSpan span = FACTORY.createActivationSpan();
    span.setFirst(first);
    span.setCount(neurons);
    span.setActivation(activation);
    layer.getActivations().add(span);
    return layer;
  }

  private static GroupTrace group(ExecutionPlan plan, String name, Role role, int size, Activation activation) {
    GroupTrace group = FACTORY.createGroupTrace();
    group.setName(name);
    group.setUri("//" + name);
    group.setRole(role);
    group.setFirst(plan.getGroups().stream().mapToInt(GroupTrace::getSize).sum());
    group.setSize(size);
    group.setActivation(activation);
    plan.getGroups().add(group);
    return group;
  }

  private static void origin(ExecutionPlan plan, String label, long connections) {
    Origin origin = FACTORY.createOrigin();
    origin.setLabel(label);
    origin.setUri("//@members." + plan.getOrigins().size());
    origin.setConnections(connections);
    plan.getOrigins().add(origin);
  }
}
