package org.snn.prune.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.plan.PruningSpec;
import org.snn.prune.SmallTraining;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.initial.InitialWeights;
import org.snn.transform.Planner;

class OneShotTest {

  private static final ExecutionPlan PLAN = SmallTraining.plan(1, 1);
  private static final PlannedWiring WHOLE = PlannedWiring.of(PLAN);
  private static final Parameters PARAMETERS = InitialWeights.draw(PLAN, 1);

  private static PruningSpec spec(PruneCriterion criterion, PruneScope scope, double keep) {
    PruningSpec spec = PlanFactory.eINSTANCE.createPruningSpec();
    spec.setCriterion(criterion);
    spec.setScope(scope);
    spec.setTarget(true);
    spec.setAmount(keep);
    return spec;
  }

  private static Ticket prune(Parameters parameters, PruningSpec spec, Parameters gradient) {
    return OneShot.prune(PLAN, parameters, spec, () -> gradient, 5, new Planner());
  }

  private static Set<Float> weights(Ticket ticket) {
    float[] weights = ticket.start().weights();
    return IntStream.range(0, weights.length).mapToObj(i -> weights[i]).collect(Collectors.toSet());
  }

  @Test
  void theLargestWeightsStay() {
    Set<Float> kept = weights(prune(PARAMETERS, spec(PruneCriterion.MAGNITUDE, PruneScope.GLOBAL, 0.5), null));
    float[] all = PARAMETERS.weights().clone();
    float median = (float) IntStream.range(0, all.length).mapToDouble(i -> Math.abs(all[i])).sorted().toArray()[all.length / 2];
    assertThat(kept).isNotEmpty().allMatch(weight -> Math.abs(weight) >= median);
  }

  @Test
  void theGradientCounts() {
    float[] gradient = new float[PARAMETERS.weights().length];
    for (int slot = 0; slot < gradient.length; slot++) {
      gradient[slot] = slot % 2 / PARAMETERS.weights()[slot];
    }
    Ticket ticket = prune(PARAMETERS, spec(PruneCriterion.GRADIENT, PruneScope.PER_PAIR, 0.5),
        new Parameters(gradient, PARAMETERS.biases()));
    Set<Float> odd = IntStream.range(0, gradient.length).filter(slot -> slot % 2 == 1)
        .mapToObj(slot -> PARAMETERS.weights()[slot]).collect(Collectors.toSet());
    assertThat(weights(ticket)).isNotEmpty().isSubsetOf(odd);
  }

  @Test
  void randomIsTheSameForTheSameSeed() {
    PruningSpec spec = spec(PruneCriterion.RANDOM, PruneScope.PER_PAIR, 0.5);
    assertThat(weights(prune(PARAMETERS, spec, null))).isEqualTo(weights(prune(PARAMETERS, spec, null)));
  }

  @Test
  void nothingIsLeftOfANetworkWhoseOutputsHaveTheSmallestWeights() {
    Values values = WHOLE.values(PARAMETERS);
    float[] weights = values.connections().clone();
    for (int c = WHOLE.wiring().begin(30); c < weights.length; c++) {
      weights[c] = 1e-6f;
    }
    Parameters collapsing = WHOLE.parameters(new Values(weights, values.neurons()));
    assertThatThrownBy(() -> prune(collapsing, spec(PruneCriterion.MAGNITUDE, PruneScope.GLOBAL, 0.5), null))
        .isInstanceOf(TrainingException.class).hasMessage("With 112 of the 224 connections of 'Small' no output depends on an input "
            + "any more. Keep more, compare scores per pair of groups (per-pair), or keep more of those into outputs.");
    assertThat(prune(collapsing, spec(PruneCriterion.MAGNITUDE, PruneScope.PER_PAIR, 0.5), null).plan().getConnections()).isPositive();
  }
}
