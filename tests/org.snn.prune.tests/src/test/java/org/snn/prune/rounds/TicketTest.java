package org.snn.prune.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.prune.RandomWiring;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelChoice;

class TicketTest {

  /** A connection of the whole network, in the numbers of its plan. */
  private record Place(int slot, int source, int target) {
  }

  /**
   * A ticket numbers its neurons anew, but its weights are those of the whole network, and all differ: they tell which connection
   * each is, without the bookkeeping of the ticket.
   */
  @Property(tries = 300)
  void momentsStayWithTheirConnectionsAndNeurons(@ForAll long seed, @ForAll boolean sparse) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Planner planner = new Planner(PlanOptions.DEFAULT.with(sparse ? KernelChoice.SPARSE : KernelChoice.AUTO));
    ExecutionPlan plan = planner.plan(WiringNetwork.of(sample.wiring(), "N"));
    plan.setTraining(PlanFactory.eINSTANCE.createTrainingSpec());
    Random random = new Random(seed);
    Parameters moment = distinct(plan, random);
    OptimizerState state = new OptimizerState(42, Map.of("first", moment));
    Ticket ticket = ticket(plan, sample, random, planner);
    Map<Float, Place> whole = new HashMap<>();
    Parameters before = PlannedWiring.of(plan).parameters(sample.values());
    Connections.visit(plan, (slot, source, target) -> whole.put(before.weights()[slot], new Place(slot, source, target)));
    Assume.that(whole.size() == sample.wiring().connections());

    OptimizerState kept = ticket.optimizer(state);

    assertThat(kept.step()).isEqualTo(42);
    Parameters mine = kept.moments().get("first");
    assertThat(mine.weights()).hasSize(ticket.plan().getWeights());
    Connections.visit(ticket.plan(), (slot, source, target) -> {
      Place place = whole.get(ticket.start().weights()[slot]);
      assertThat(mine.weights()[slot]).isEqualTo(moment.weights()[place.slot()]);
      assertThat(mine.biases()[source]).isEqualTo(moment.biases()[place.source()]);
      assertThat(mine.biases()[target]).isEqualTo(moment.biases()[place.target()]);
    });
  }

  private static Ticket ticket(ExecutionPlan plan, RandomWiring.Sample sample, Random random, Planner planner) {
    BitSet there = new BitSet();
    for (int c = 0; c < sample.wiring().connections(); c++) {
      there.set(c, random.nextInt(4) > 0);
    }
    try {
      return new Ticket(plan, sample.wiring(), there, sample.values(), planner);
    } catch (TrainingException nothingLeft) {
      Assume.that(false);
      throw nothingLeft;
    }
  }

  private static Parameters distinct(ExecutionPlan plan, Random random) {
    float[] weights = new float[plan.getWeights()];
    float[] biases = new float[plan.getNeurons()];
    for (int slot = 0; slot < weights.length; slot++) {
      weights[slot] = slot + random.nextFloat();
    }
    for (int neuron = 0; neuron < biases.length; neuron++) {
      biases[neuron] = -neuron - random.nextFloat();
    }
    return new Parameters(weights, biases);
  }
}
