package org.snn.prune.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
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

  private static Ticket prune(Parameters parameters, PruneCriterion criterion, Amount amount, Parameters gradient) {
    return OneShot.prune(PLAN, parameters, criterion, amount, () -> gradient, 5, new Planner());
  }

  private static Amount half(PruneScope scope) {
    return new Amount.Share(0.5, 0, scope);
  }

  private static Set<Float> weights(Ticket ticket) {
    float[] weights = ticket.start().weights();
    return IntStream.range(0, weights.length).mapToObj(i -> weights[i]).collect(Collectors.toSet());
  }

  @Test
  void theLargestWeightsStay() {
    Set<Float> kept = weights(prune(PARAMETERS, PruneCriterion.MAGNITUDE, half(PruneScope.GLOBAL), null));
    float[] all = PARAMETERS.weights().clone();
    float median = (float) IntStream.range(0, all.length).mapToDouble(i -> Math.abs(all[i])).sorted().toArray()[all.length / 2];
    assertThat(kept).isNotEmpty().allMatch(weight -> Math.abs(weight) >= median);
  }

  @Test
  void soManyStayAsAreCounted() {
    for (int count : new int[] {150, 200, 223}) {
      Ticket ticket = prune(PARAMETERS, PruneCriterion.MAGNITUDE, new Amount.Count(count, PruneScope.GLOBAL), null);
      assertThat(ticket.plan().getConnections() + ticket.uselessConnections()).isEqualTo(count);
    }
  }

  @Test
  void aCountIsSharedOutAmongParts() {
    Ticket ticket = prune(PARAMETERS, PruneCriterion.MAGNITUDE, new Amount.Count(112, PruneScope.PER_PAIR), null);
    assertThat(ticket.plan().getConnections() + ticket.uselessConnections()).isEqualTo(112);
    assertThat(weights(ticket)).isEqualTo(weights(prune(PARAMETERS, PruneCriterion.MAGNITUDE, half(PruneScope.PER_PAIR), null)));
  }

  @Test
  void whatIsNotBelowTheThresholdStays() {
    float[] all = WHOLE.values(PARAMETERS).connections();
    float least = Math.abs(all[17]);
    Ticket ticket = prune(PARAMETERS, PruneCriterion.MAGNITUDE, new Amount.Threshold(least), null);
    long large = IntStream.range(0, all.length).filter(c -> Math.abs(all[c]) >= least).count();
    assertThat(ticket.plan().getConnections() + ticket.uselessConnections()).isEqualTo((int) large);
  }

  @Test
  void theGradientCounts() {
    float[] gradient = new float[PARAMETERS.weights().length];
    for (int slot = 0; slot < gradient.length; slot++) {
      gradient[slot] = slot % 2 / PARAMETERS.weights()[slot];
    }
    Ticket ticket = prune(PARAMETERS, PruneCriterion.GRADIENT, half(PruneScope.PER_PAIR),
        new Parameters(gradient, PARAMETERS.biases()));
    Set<Float> odd = IntStream.range(0, gradient.length).filter(slot -> slot % 2 == 1)
        .mapToObj(slot -> PARAMETERS.weights()[slot]).collect(Collectors.toSet());
    assertThat(weights(ticket)).isNotEmpty().isSubsetOf(odd);
  }

  @Test
  void randomIsTheSameForTheSameSeed() {
    Amount half = half(PruneScope.PER_PAIR);
    assertThat(weights(prune(PARAMETERS, PruneCriterion.RANDOM, half, null)))
        .isEqualTo(weights(prune(PARAMETERS, PruneCriterion.RANDOM, half, null)));
  }

  @Test
  void nothingIsLeftOfANetworkWhoseOutputsHaveTheSmallestWeights() {
    Values values = WHOLE.values(PARAMETERS);
    float[] weights = values.connections().clone();
    for (int c = WHOLE.wiring().begin(30); c < weights.length; c++) {
      weights[c] = 1e-6f;
    }
    Parameters collapsing = WHOLE.parameters(new Values(weights, values.neurons()));
    assertThatThrownBy(() -> prune(collapsing, PruneCriterion.MAGNITUDE, half(PruneScope.GLOBAL), null))
        .isInstanceOf(TrainingException.class).hasMessage("With 112 of the 224 connections of 'Small' no output depends on an input "
            + "any more. Keep more, compare scores per pair of groups (per-pair), or keep more of those into outputs.");
    assertThat(prune(collapsing, PruneCriterion.MAGNITUDE, half(PruneScope.PER_PAIR), null).plan().getConnections()).isPositive();
  }
}
