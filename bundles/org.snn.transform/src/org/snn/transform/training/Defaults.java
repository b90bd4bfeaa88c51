package org.snn.transform.training;

import java.util.List;
import org.snn.network.Activation;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Optimizer;
import org.snn.network.Role;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;

/** What holds where an experiment says nothing; all defaults of the language are here. */
public final class Defaults {

  /** Samples a step, as in the paper. */
  public static final int BATCH = 40;
  /** Passes over the training split, as in the paper. */
  public static final int EPOCHS = 10;
  /** Start of all random numbers. */
  public static final long SEED = 1;
  /** Epochs between two checkpoints. */
  public static final int CHECKPOINT_EVERY = 1;
  /** Where the Huber loss turns linear. */
  public static final double HUBER_DELTA = 1;
  /** adam, adamw: decay of the first moment. */
  public static final double BETA1 = 0.9;
  /** adam, adamw: decay of the second moment. */
  public static final double BETA2 = 0.999;
  /** Keeps divisions finite. */
  public static final double EPSILON = 1e-8;
  /** rmsprop: decay of the mean square. */
  public static final double DECAY = 0.99;
  /** step: epochs between changes of the rate. */
  public static final int STEP_EVERY = 1;
  /** step: factor of a change of the rate. */
  public static final double STEP_FACTOR = 0.1;
  /** prune while training: share of all steps after which it begins. */
  public static final double PRUNE_FROM = 0;
  /** prune while training: share of all steps after which it ends. */
  public static final double PRUNE_UNTIL = 0.75;
  /** prune while training: steps between two prunings. */
  public static final int PRUNE_EVERY = 100;
  /** grow: share of all steps after which it ends. */
  public static final double GROW_UNTIL = 0.75;
  /** grow: steps between two replacements. */
  public static final int GROW_EVERY = 100;
  /** Share to train on, where no share is given. */
  public static final String TRAIN = "80%";
  /** Share to watch, where no share is given. */
  public static final String VALIDATION = "10%";
  /** Share for the final figure, where no share is given. */
  public static final String TEST = "10%";

  private Defaults() {
  }

  /** The optimizer: Adam. */
  static Optimizer optimizer() {
    Optimizer optimizer = NetworkFactory.eINSTANCE.createOptimizer();
    optimizer.setKind(org.snn.network.OptimizerKind.ADAM);
    return optimizer;
  }

  /** The learning rate of a method. */
  public static double rate(OptimizerKind kind) {
    return kind == OptimizerKind.SGD ? 0.01 : 0.001;
  }

  /** The weight decay of a method. */
  public static double weightDecay(OptimizerKind kind) {
    return kind == OptimizerKind.ADAMW ? 0.01 : 0;
  }

  /** Cross-entropy if all outputs are softmax, binary cross-entropy if all are sigmoid, else the mean squared error. */
  public static Loss loss(Network network) {
    List<Activation> outputs = network.groups().stream().filter(group -> group.getRole() == Role.OUTPUT)
        .map(Group::getActivation).distinct().toList();
    if (outputs.equals(List.of(Activation.SOFTMAX))) {
      return Loss.CROSS_ENTROPY;
    }
    return outputs.equals(List.of(Activation.SIGMOID)) ? Loss.BINARY_CROSS_ENTROPY : Loss.MSE;
  }
}
