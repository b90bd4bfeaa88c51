package org.snn.prune.training;

import java.util.Optional;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Backend;
import org.snn.trainer.loop.Rewiring;
import org.snn.transform.Planner;

/** What changes the connections of a network in training, as its training specification says. */
public final class Rewirings {

  private Rewirings() {
  }

  /**
   * The rewiring; empty if connections stay. Pruning in rounds is none: it goes on between trainings.
   *
   * @param planner that made the plan
   */
  public static Optional<Rewiring> of(ExecutionPlan plan, Planner planner, Backend backend, int threads) {
    TrainingSpec training = plan.getTraining();
    if (training.getGrowing() != null) {
      return Optional.of(new Growing(plan, planner, backend, threads));
    }
    if (training.getPruning() != null && training.getPruning().getRounds() == 0) {
      return Optional.of(new GradualPruning(plan, planner));
    }
    return Optional.empty();
  }
}
