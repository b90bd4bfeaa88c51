package org.snn.transform.training;

import static org.snn.transform.training.ExperimentRule.or;

import org.snn.network.Growing;
import org.snn.network.Pruning;
import org.snn.network.RandomRewind;
import org.snn.network.Rewind;
import org.snn.network.StepRewind;
import org.snn.plan.GrowMethod;
import org.snn.plan.GrowingSpec;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;

/** Maps how an experiment prunes and grows connections; part of {@link ExperimentRule}. */
final class SparsityRule {

  private SparsityRule() {
  }

  static PruningSpec pruning(Pruning pruning) {
    PruningSpec spec = PlanFactory.eINSTANCE.createPruningSpec();
    spec.setCriterion(PruneCriterion.getByName(pruning.getCriterion().getName()));
    spec.setScope(pruning.isSetScope() ? PruneScope.getByName(pruning.getScope().getName()) : PruneScope.GLOBAL);
    spec.setTarget(pruning.isTarget());
    spec.setAmount(pruning.getAmount());
    spec.setOutput(or(pruning.getOutput(), 0));
    spec.setRounds(or(pruning.getRounds(), 0));
    rewind(spec, pruning.getRewind());
    spec.setFrom(or(pruning.getFrom(), Defaults.PRUNE_FROM));
    spec.setUntil(or(pruning.getUntil(), Defaults.PRUNE_UNTIL));
    spec.setEvery(or(pruning.getEvery(), Defaults.PRUNE_EVERY));
    return spec;
  }

  private static void rewind(PruningSpec spec, Rewind rewind) {
    if (rewind instanceof StepRewind step) {
      spec.setRewind(RewindKind.STEP);
      spec.setRewindStep(step.getStep());
    } else if (rewind != null) {
      spec.setRewind(rewind instanceof RandomRewind ? RewindKind.RANDOM : RewindKind.RATE);
    }
  }

  static GrowingSpec growing(Growing growing) {
    GrowingSpec spec = PlanFactory.eINSTANCE.createGrowingSpec();
    spec.setMethod(GrowMethod.getByName(growing.getMethod().getName()));
    spec.setPortion(growing.getPortion());
    spec.setEvery(or(growing.getEvery(), Defaults.GROW_EVERY));
    spec.setUntil(or(growing.getUntil(), Defaults.GROW_UNTIL));
    return spec;
  }
}
