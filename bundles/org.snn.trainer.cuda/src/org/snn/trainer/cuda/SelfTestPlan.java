package org.snn.trainer.cuda;

import java.util.Random;
import java.util.function.IntUnaryOperator;
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

/** Builds a small plan, a pseudo-layer after the other; each reads the one before, or the inputs. */
final class SelfTestPlan {

  private final PlanFactory factory = PlanFactory.eINSTANCE;
  private final Random random = new Random(1);
  private final ExecutionPlan plan = factory.createExecutionPlan();
  private int before;
  private int neurons;
  private int weights;

  SelfTestPlan(int inputs) {
    plan.setName("self-test");
    plan.setInputs(inputs);
    Origin origin = factory.createOrigin();
    origin.setInitialiser(InitialiserKind.XAVIER);
    plan.getOrigins().add(origin);
    neurons = inputs;
  }

  /** Every neuron reads all of the pseudo-layer before. */
  SelfTestPlan dense(int count, Activation activation) {
    return layer(count, activation, dense(before, neurons - before, count));
  }

  /** The same, and the neurons read each other in a chain. */
  SelfTestPlan chain(int count, Activation activation) {
    Kernel dense = dense(before, neurons - before, count);
    Kernel chain = kernel(factory.createTriangularKernel(), count, count * (count - 1) / 2);
    layer(count, activation, dense, chain);
    plan.getPseudoLayers().get(plan.getPseudoLayers().size() - 1).setDepth(count);
    return this;
  }

  /** The first half of the neurons reads all, the others three, of the pseudo-layer before. */
  SelfTestPlan mixed(int count, Activation activation) {
    int half = count / 2;
    Kernel dense = dense(before, neurons - before, half);
    Kernel sparse = sparse(count - half, row -> 3);
    sparse.setFirstTarget(neurons + half);
    return layer(count, activation, dense, sparse);
  }

  /** Each neuron reads so many, whichever, of the pseudo-layer before. */
  SelfTestPlan sparse(int count, IntUnaryOperator fanIn, Activation activation) {
    return layer(count, activation, sparse(count, fanIn));
  }

  private SparseKernel sparse(int count, IntUnaryOperator fanIn) {
    SparseKernel sparse = factory.createSparseKernel();
    int[] start = new int[count + 1];
    for (int row = 0; row < count; row++) {
      start[row + 1] = start[row] + fanIn.applyAsInt(row);
    }
    sparse.setRowStart(start);
    sparse.setSource(IntStream.range(0, count).flatMap(row -> sources(fanIn.applyAsInt(row))).toArray());
    return kernel(sparse, count, start[count]);
  }

  /** Rows of one width, of which every third ends one connection earlier. */
  SelfTestPlan padded(int count, int width, Activation activation) {
    PaddedKernel padded = factory.createPaddedKernel();
    padded.setWidth(width);
    padded.setSource(IntStream.range(0, count).flatMap(row -> row % 3 > 0 ? sources(width)
        : IntStream.concat(sources(width - 1), IntStream.of(Integer.MAX_VALUE))).toArray());
    return layer(count, activation, kernel(padded, count, count * width));
  }

  private IntStream sources(int fanIn) {
    return random.ints(before, neurons).distinct().limit(fanIn).sorted();
  }

  private DenseKernel dense(int firstSource, int sources, int targets) {
    DenseKernel dense = factory.createDenseKernel();
    dense.setFirstSource(firstSource);
    dense.setSources(sources);
    return kernel(dense, targets, sources * targets);
  }

  private <K extends Kernel> K kernel(K kernel, int targets, int slots) {
    kernel.setFirstTarget(neurons);
    kernel.setTargets(targets);
    kernel.setFirstWeight(weights);
    kernel.setWeights(slots);
    kernel.setConnections(slots);
    kernel.setOrigin(0);
    weights += slots;
    return kernel;
  }

  private SelfTestPlan layer(int count, Activation activation, Kernel... kernels) {
    PseudoLayer layer = factory.createPseudoLayer();
    layer.setIndex(plan.getPseudoLayers().size());
    layer.setFirstNeuron(neurons);
    layer.setNeurons(count);
    ActivationSpan span = factory.createActivationSpan();
    span.setFirst(neurons);
    span.setCount(count);
    span.setActivation(activation);
    layer.getActivations().add(span);
    for (Kernel kernel : kernels) {
      layer.getKernels().add(kernel);
      layer.setConnections(layer.getConnections() + kernel.getConnections());
    }
    plan.getPseudoLayers().add(layer);
    before = neurons;
    neurons += count;
    return this;
  }

  /** The plan; the last pseudo-layer are the outputs. */
  ExecutionPlan train(Loss loss, OptimizerKind optimizer) {
    plan.setNeurons(neurons);
    plan.setWeights(weights);
    plan.setConnections(weights);
    plan.setBiases(new float[neurons]);
    plan.setDeclared(IntStream.range(0, neurons).toArray());
    plan.setOutputs(IntStream.range(before, neurons).toArray());
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      layer.getKernels().stream().filter(PaddedKernel.class::isInstance).map(PaddedKernel.class::cast)
          .forEach(padded -> padded.setSource(IntStream.of(padded.getSource()).map(source -> Math.min(source, neurons)).toArray()));
    }
    TrainingSpec training = factory.createTrainingSpec();
    training.setLoss(loss);
    training.setOptimizer(optimizer);
    training.setMomentum(optimizer == OptimizerKind.SGD || optimizer == OptimizerKind.RMSPROP ? 0.9 : 0);
    training.setHuberDelta(0.5);
    training.setBeta1(0.9);
    training.setBeta2(0.999);
    // So large that rounding of a tiny gradient does not decide the direction of a step.
    training.setEpsilon(1e-2);
    training.setDecay(0.99);
    plan.setTraining(training);
    return plan;
  }
}
