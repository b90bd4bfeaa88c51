package org.snn.trainer;

import java.util.List;
import java.util.Map;

import org.snn.plan.TrainingSpec;

/**
 * What an optimizer remembers between steps.
 *
 * @param step number of steps taken
 * @param moments by name (as {@code first}, {@code second}, {@code velocity}), each shaped like the parameters
 */
public record OptimizerState(long step, Map<String, Parameters> moments) {

  /** Names of the moments that the optimizer of a training keeps; some keep none. */
  public static List<String> moments(TrainingSpec training) {
    List<String> velocity = training.getMomentum() == 0 ? List.of() : List.of("velocity");
    return switch (training.getOptimizer()) {
      case SGD -> velocity;
      case ADAM, ADAMW -> List.of("first", "second");
      case RMSPROP -> velocity.isEmpty() ? List.of("second") : List.of("second", "velocity");
    };
  }
}
