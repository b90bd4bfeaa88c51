package org.snn.trainer.loop;

import java.util.stream.IntStream;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.Origin;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.plan.Role;
import org.snn.plan.TrainingSpec;

/** Plans of layered networks, made by hand. */
public final class Plans {

  private static final PlanFactory FACTORY = PlanFactory.eINSTANCE;

  private Plans() {
  }

  /** Fully connected layers: inputs, hidden ones with tanh, outputs with softmax; trained with {@link #spec()}. */
  public static ExecutionPlan layered(int... widths) {
    ExecutionPlan plan = FACTORY.createExecutionPlan();
    int neurons = IntStream.of(widths).sum();
    plan.setName("Layered");
    plan.setInputs(widths[0]);
    plan.setNeurons(neurons);
    plan.setBiases(new float[neurons]);
    plan.setDeclared(IntStream.range(0, neurons).toArray());
    plan.setOutputs(IntStream.range(neurons - widths[widths.length - 1], neurons).toArray());
    plan.setDepth(widths.length - 1);
    plan.getGroups().add(group("layer0", Role.INPUT, 0, widths[0], Activation.IDENTITY));
    int first = widths[0];
    for (int layer = 1; layer < widths.length; layer++) {
      boolean last = layer == widths.length - 1;
      addLayer(plan, layer, first - widths[layer - 1], widths[layer - 1], first, widths[layer], last);
      first += widths[layer];
    }
    plan.setTraining(spec());
    return plan;
  }

  private static void addLayer(ExecutionPlan plan, int layer, int firstSource, int sources, int first, int width, boolean last) {
    Activation activation = last ? Activation.SOFTMAX : Activation.TANH;
    DenseKernel kernel = FACTORY.createDenseKernel();
    kernel.setFirstTarget(first);
    kernel.setTargets(width);
    kernel.setFirstSource(firstSource);
    kernel.setSources(sources);
    kernel.setFirstWeight(plan.getWeights());
    kernel.setWeights(sources * width);
    kernel.setConnections((long) sources * width);
    kernel.setOrigin(plan.getOrigins().size());
    ActivationSpan span = FACTORY.createActivationSpan();
    span.setFirst(first);
    span.setCount(width);
    span.setActivation(activation);
    PseudoLayer pseudoLayer = FACTORY.createPseudoLayer();
    pseudoLayer.setIndex(layer - 1);
    pseudoLayer.setLevel(layer);
    pseudoLayer.setFirstNeuron(first);
    pseudoLayer.setNeurons(width);
    pseudoLayer.setConnections(kernel.getConnections());
    pseudoLayer.getKernels().add(kernel);
    pseudoLayer.getActivations().add(span);
    plan.getPseudoLayers().add(pseudoLayer);
    plan.setWeights(plan.getWeights() + kernel.getWeights());
    plan.setConnections(plan.getConnections() + kernel.getConnections());
    plan.getOrigins().add(origin(layer, kernel.getConnections()));
    GroupTrace group = group("layer" + layer, last ? Role.OUTPUT : Role.HIDDEN, first, width, activation);
    group.getPseudoLayers().add(pseudoLayer);
    plan.getGroups().add(group);
  }

  private static Origin origin(int layer, long connections) {
    Origin origin = FACTORY.createOrigin();
    origin.setLabel("connect layer" + (layer - 1) + " -> layer" + layer);
    origin.setConnections(connections);
    origin.setInitialiser(InitialiserKind.XAVIER);
    return origin;
  }

  private static GroupTrace group(String name, Role role, int first, int size, Activation activation) {
    GroupTrace group = FACTORY.createGroupTrace();
    group.setName(name);
    group.setRole(role);
    group.setFirst(first);
    group.setSize(size);
    group.setActivation(activation);
    return group;
  }

  /** Three epochs of plain gradient descent, four samples a batch. */
  public static TrainingSpec spec() {
    TrainingSpec spec = FACTORY.createTrainingSpec();
    spec.setExperiment("test");
    spec.setLoss(Loss.CROSS_ENTROPY);
    spec.setOptimizer(OptimizerKind.SGD);
    spec.setRate(0.1);
    spec.setBeta1(0.9);
    spec.setBeta2(0.999);
    spec.setEpsilon(1e-8);
    spec.setDecay(0.99);
    spec.setBatch(4);
    spec.setEpochs(3);
    spec.setSeed(1);
    spec.setCheckpointEvery(1);
    return spec;
  }
}
