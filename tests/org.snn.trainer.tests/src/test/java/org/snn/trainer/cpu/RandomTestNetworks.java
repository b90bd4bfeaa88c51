package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;

/** Random networks, one for each seed: all activations, patterns and losses, depth 1 to more than 100. */
public final class RandomTestNetworks {

  private final Random random;
  private final int seed;
  private final List<int[]> groups = new ArrayList<>();

  private RandomTestNetworks(int seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** The network as a plan, with a loss and the kernels that the seed says. */
  public static ExecutionPlan plan(int seed) {
    TestNetwork network = new RandomTestNetworks(seed).network();
    TestPlanner.Kind[] kinds = {TestPlanner.Kind.SPARSE, TestPlanner.Kind.PADDED, TestPlanner.Kind.MIXED};
    TrainingSpec training = TestTraining.of(Loss.values()[seed % Loss.values().length], OptimizerKind.SGD);
    training.setHuberDelta(0.4);
    return TestTraining.with(TestPlanner.plan(network, kinds[seed / 2 % 3], seed % 2 == 0), training);
  }

  private TestNetwork network() {
    TestNetwork network = new TestNetwork(1 + random.nextInt(8));
    groups.add(new int[] {0, network.inputs});
    if (seed % 10 == 7) {
      deep(network);
    } else {
      int hidden = random.nextInt(6);
      for (int i = 0; i < hidden; i++) {
        hidden(network);
      }
    }
    if (groups.size() > 2 && random.nextInt(4) == 0) {
      int[] early = groups.get(1 + random.nextInt(groups.size() - 1));
      network.outputs(early[0], early[1]);
    }
    int[] last = add(network, 2 + random.nextInt(4), activation(seed), false);
    network.connect(groups.get(groups.size() - 2)[0], groups.get(groups.size() - 2)[1], last[0], last[1], 1, random);
    network.outputs(last[0], last[1]);
    return network;
  }

  private void hidden(TestNetwork network) {
    Activation activation = activation(random.nextInt(Activation.values().length));
    boolean chain = activation != Activation.SOFTMAX && random.nextInt(3) == 0;
    int size = activation == Activation.SOFTMAX ? 2 + random.nextInt(5) : 1 + random.nextInt(12);
    add(network, size, activation, chain);
  }

  /** A ladder of single neurons or one long chain. */
  private void deep(TestNetwork network) {
    Activation[] tame = {Activation.TANH, Activation.SIN, Activation.GAUSSIAN, Activation.ELU, Activation.SIGMOID,
        Activation.LEAKY_RELU, Activation.SILU, Activation.GELU, Activation.SOFTPLUS, Activation.ABS};
    if (seed % 20 == 7) {
      add(network, 105 + random.nextInt(10), tame[random.nextInt(tame.length)], true);
      return;
    }
    for (int i = 0; i < 104; i++) {
      int neuron = network.group(1, tame[random.nextInt(tame.length)]);
      network.connect(Math.max(0, neuron - 3), 3, neuron, 1, 1, random);
      groups.add(new int[] {neuron, 1});
    }
  }

  private int[] add(TestNetwork network, int size, Activation activation, boolean chain) {
    int first = chain ? network.chain(size, activation) : network.group(size, activation);
    int reached = 0;
    for (int[] group : groups) {
      if (groups.size() < 100 && random.nextInt(3) > 0 && !(reached > 6)) {
        pattern(network, group, first, size);
        reached++;
      }
    }
    int[] added = {first, size};
    groups.add(added);
    return added;
  }

  private void pattern(TestNetwork network, int[] from, int first, int size) {
    switch (random.nextInt(4)) {
      case 0 -> network.connect(from[0], from[1], first, size, 1, random);
      case 1 -> network.connect(from[0], from[1], first, size, 0.2 + 0.5 * random.nextDouble(), random);
      case 2 -> {
        for (int i = 0; i < Math.min(size, from[1]); i++) {
          network.connect(from[0] + i, 1, first + i, 1, 1, random);
        }
      }
      default -> {
        for (int i = 0; i < size; i++) {
          int middle = i * from[1] / size;
          int low = Math.max(0, middle - 1);
          network.connect(from[0] + low, Math.min(from[1], middle + 2) - low, first + i, 1, 1, random);
        }
      }
    }
  }

  private static Activation activation(int number) {
    return Activation.values()[number % Activation.values().length];
  }
}
