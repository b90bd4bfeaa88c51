package org.snn.prune.once;

import java.util.function.Supplier;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.score.Scores;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.trainer.Parameters;
import org.snn.transform.Planner;

/** Prunes a network once, with the parameters that it has. */
public final class OneShot {

  private OneShot() {
  }

  /**
   * The network that is left; its parameters are those that the connections had.
   *
   * @param criterion not movement, since nothing is trained here
   * @param amount how much is left, before what has become useless goes
   * @param gradient of the mean loss at the parameters; asked for by the criteria gradient and snip only
   * @param seed for random scores
   */
  public static Ticket prune(ExecutionPlan plan, Parameters parameters, PruneCriterion criterion, Amount amount,
      Supplier<Parameters> gradient, long seed, Planner planner) {
    PlannedWiring planned = PlannedWiring.of(plan);
    Values values = planned.values(parameters);
    float[] scores = switch (criterion) {
      case MAGNITUDE -> Scores.magnitude(values);
      case GRADIENT, SNIP -> Scores.gradient(values, planned.values(gradient.get()));
      case RANDOM -> Scores.random(planned.wiring(), seed);
      case MOVEMENT -> throw new IllegalArgumentException(PruneCriterion.MOVEMENT + " needs a training");
    };
    return new Ticket(plan, planned.wiring(), amount.keep(planned.wiring(), scores), values, planner);
  }
}
