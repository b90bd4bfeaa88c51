package org.snn.jmh;

import java.util.Arrays;
import java.util.Random;
import org.snn.plan.Activation;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.RowActivations;
import org.snn.trainer.cpu.kernel.Scratch;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.scalar.ScalarArithmetic;
import org.snn.trainer.cpu.vector.VectorArithmetic;

/** One kernel of the CPU backend by itself, over random numbers; all that the benchmarks know of the engine's inside. */
final class KernelRun {

  private static final long SEED = 1;
  private final Store store;
  private final int batch;
  private final int firstTarget;
  private final ConnectionKernel kernel;
  private final GradientSink sink;

  private KernelRun(Kernel planned, int batch) {
    this.batch = batch;
    this.firstTarget = planned.getFirstTarget();
    int neurons = firstTarget + planned.getTargets();
    int stride = Store.stride(batch);
    int size = Math.toIntExact(Store.length(neurons + 1, stride));
    Random random = new Random(SEED);
    float[] activations = numbers(random, size);
    Arithmetic arithmetic = new VectorArithmetic(new ScalarArithmetic());
    this.store = new Store(neurons, 0, stride, arithmetic.width(), numbers(random, planned.getWeights()),
        new float[neurons], activations, numbers(random, size), activations);
    this.kernel = arithmetic.kernels().get(planned.eClass()).create(planned, store, relu(arithmetic, store));
    this.sink = new Discard(new float[GradientSink.CAPACITY], new Scratch());
  }

  /** All sources to all targets; the sources are no inputs of the network. */
  static KernelRun dense(int sources, int targets, int batch) {
    DenseKernel kernel = PlanFactory.eINSTANCE.createDenseKernel();
    kernel.setSources(sources);
    sizes(kernel, sources, targets, sources * targets);
    return new KernelRun(kernel, batch);
  }

  /** Each connection with this probability. */
  static KernelRun sparse(int sources, int targets, double density, int batch) {
    Random random = new Random(SEED);
    int[] source = new int[sources * targets];
    int[] rowStart = new int[targets + 1];
    int count = 0;
    for (int target = 0; target < targets; target++) {
      for (int s = 0; s < sources; s++) {
        if (random.nextDouble() < density) {
          source[count++] = s;
        }
      }
      rowStart[target + 1] = count;
    }
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    kernel.setSource(Arrays.copyOf(source, count));
    kernel.setRowStart(rowStart);
    sizes(kernel, sources, targets, count);
    return new KernelRun(kernel, batch);
  }

  /** Each neuron to each later one, with relu. */
  static KernelRun triangle(int neurons, int batch) {
    TriangularKernel kernel = PlanFactory.eINSTANCE.createTriangularKernel();
    sizes(kernel, 0, neurons, neurons * (neurons - 1) / 2);
    return new KernelRun(kernel, batch);
  }

  private static void sizes(Kernel kernel, int firstTarget, int targets, int connections) {
    kernel.setFirstTarget(firstTarget);
    kernel.setTargets(targets);
    kernel.setWeights(connections);
    kernel.setConnections(connections);
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      // Small, so that sums of sums in deep triangles stay far from overflow.
      numbers[i] = 1e-3f * random.nextFloat();
    }
    return numbers;
  }

  /** Sums start at zero, as those of a pseudo-layer start at the biases; without that they would grow from run to run. */
  float[] forward() {
    Arrays.fill(store.activations(), store.row(firstTarget), store.row(store.neurons()), 0);
    kernel.forward(firstTarget, store.neurons(), 0, store.columns(batch));
    return store.activations();
  }

  /** Deltas start anew, too. */
  float[] backward() {
    Arrays.fill(store.deltas(), 1);
    kernel.backward(0, store.neurons(), 0, store.columns(batch));
    return store.deltas();
  }

  /** The whole weight gradient, by this thread. */
  float[] gradient() {
    kernel.gradient(firstTarget, store.neurons(), batch, sink);
    return sink.buffer();
  }

  private record Discard(float[] buffer, Scratch scratch) implements GradientSink {

    @Override
    public void accept(int slot, int from, int count) {
      // The gradients are computed; that is all.
    }
  }

  private static RowActivations relu(Arithmetic arithmetic, Store store) {
    ActivationFunction relu = arithmetic.activation(Activation.RELU);
    return new RowActivations() {

      @Override
      public void forward(int first, int count, int from, int to) {
        relu.forward(store.activations(), store.row(first), store.stride(), count, from, to);
      }

      @Override
      public void backward(int first, int count, int from, int to) {
        relu.backward(store.deltas(), store.kept(), store.row(first), store.stride(), count, from, to);
      }
    };
  }
}
