package org.snn.trainer.initial;

import java.util.List;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.Origin;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;

/**
 * Starting weights of a plan.
 *
 * <p>A weight is a function of the seed and of the declared numbers of its source and target only; it does not depend on
 * kernels, pseudo-layers or threads. He: normal, standard deviation sqrt(2 / fan-in of the target); Xavier: uniform
 * within +-sqrt(6 / (fan-in of the target + fan-out of the source)). Fans are each neuron's own and count connections,
 * not padding. Padding keeps weight 0.
 */
public final class InitialWeights {

  private final ExecutionPlan plan;
  private final long seed;
  private final int[] fanIn;
  private final int[] fanOut;
  private final float[] weights;

  private InitialWeights(ExecutionPlan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
    this.fanIn = new int[plan.getNeurons()];
    this.fanOut = new int[plan.getNeurons()];
    this.weights = new float[plan.getWeights()];
  }

  /**
   * Draws weights, and copies the biases of the plan.
   *
   * @throws TrainingException if a weight is neither given nor has a rule to start by
   */
  public static Parameters draw(ExecutionPlan plan, long seed) {
    InitialWeights initial = new InitialWeights(plan, seed);
    Connections.visit(plan, (slot, source, target) -> {
      initial.fanIn[target]++;
      initial.fanOut[source]++;
    });
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      layer.getKernels().forEach(initial::draw);
    }
    float[] biases = plan.getBiases();
    return new Parameters(initial.weights, biases == null ? new float[plan.getNeurons()] : biases.clone());
  }

  private void draw(Kernel kernel) {
    int first = kernel.getFirstWeight();
    float[] given = kernel.getInitialWeights();
    int[] origins = kernel.getOriginOf() == null ? null : kernel.getOriginOf().toArray();
    List<Origin> rules = plan.getOrigins();
    Connections.visit(kernel, plan.getNeurons(), (slot, source, target) -> {
      if (given != null && !Float.isNaN(given[slot - first])) {
        weights[slot] = given[slot - first];
        return;
      }
      int origin = origins == null ? kernel.getOrigin() : origins[slot - first];
      if (origin < 0) {
        throw new TrainingException("The connection from neuron %d to neuron %d has no rule and no starting weight; "
            .formatted(source, target) + "plan the network again.");
      }
      weights[slot] = (float) draw(rules.get(origin), source, target);
    });
  }

  private double draw(Origin rule, int source, int target) {
    double unit = CounterHash.unit(CounterHash.bits(seed, plan.getDeclared()[source], plan.getDeclared()[target]));
    return switch (rule.getInitialiser()) {
      case HE -> NormalQuantile.of(unit) * Math.sqrt(2.0 / fanIn[target]);
      case XAVIER -> (2 * unit - 1) * Math.sqrt(6.0 / (fanIn[target] + fanOut[source]));
      case UNIFORM -> rule.getLow() + unit * (rule.getHigh() - rule.getLow());
      case NORMAL -> rule.getLow() + NormalQuantile.of(unit) * rule.getHigh();
      case ZEROS -> 0;
      case CONSTANT -> rule.getLow();
    };
  }
}
