package org.snn.prune.once;

import java.util.BitSet;
import java.util.function.Supplier;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruningSpec;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.score.Scores;
import org.snn.prune.select.Quota;
import org.snn.prune.select.Selection;
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
   * @param spec criterion, scope and what remains ({@code target}); movement is no criterion here, since nothing is trained
   * @param gradient of the mean loss at the parameters; asked for by the criteria gradient and snip only
   * @param seed for random scores
   */
  public static Ticket prune(ExecutionPlan plan, Parameters parameters, PruningSpec spec, Supplier<Parameters> gradient, long seed,
      Planner planner) {
    PlannedWiring planned = PlannedWiring.of(plan);
    Values values = planned.values(parameters);
    float[] scores = switch (spec.getCriterion()) {
      case MAGNITUDE -> Scores.magnitude(values);
      case GRADIENT, SNIP -> Scores.gradient(values, planned.values(gradient.get()));
      case RANDOM -> Scores.random(planned.wiring(), seed);
      case MOVEMENT -> throw new IllegalArgumentException(PruneCriterion.MOVEMENT + " needs a training");
    };
    BitSet all = new BitSet();
    all.set(0, planned.wiring().connections());
    double output = spec.getOutput() > 0 ? spec.getOutput() : spec.getAmount();
    BitSet kept = new Selection(planned.wiring(), spec.getScope(), spec.getOutput() > 0)
        .keep(all, scores, Quota.leaving(spec.getAmount(), output));
    return new Ticket(plan, planned.wiring(), kept, values, planner);
  }
}
