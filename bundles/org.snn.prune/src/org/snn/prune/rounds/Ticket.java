package org.snn.prune.rounds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.clean.CleanUp;
import org.snn.prune.clean.Cleaned;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.transform.Planner;

/**
 * Some connections of a network as a network of its own: without the others, without what has become useless, planned anew.
 * Knows the way from its parts to those of the whole network, and back.
 */
public final class Ticket {

  private final ExecutionPlan of;
  private final Wiring whole;
  private final BitSet there;
  private final Cleaned cleaned;
  private final int[] connection;
  private final Network network;
  private final ExecutionPlan plan;
  private final PlannedWiring planned;

  /**
   * Makes a ticket.
   *
   * @param of the plan of the whole network, with its training specification
   * @param whole the wiring of the whole network
   * @param there its connections that are in the ticket
   * @param values parameters of the whole network; those of the ticket start with them
   * @throws TrainingException if connections were taken away and no output depends on an input any more
   */
  public Ticket(ExecutionPlan of, Wiring whole, BitSet there, Values values, Planner planner) {
    this.of = of;
    this.whole = whole;
    this.there = there;
    this.cleaned = CleanUp.of(whole.with(there), values.of(there));
    int[] numbers = there.stream().toArray();
    this.connection = Arrays.stream(cleaned.connection()).map(c -> numbers[c]).toArray();
    requireConnections();
    this.network = WiringNetwork.of(cleaned.wiring(), of.getName());
    this.plan = planner.plan(network);
    plan.setSource(of.getSource());
    plan.setTraining(EcoreUtil.copy(of.getTraining()));
    plan.getTraining().setPruning(null);
    this.planned = PlannedWiring.of(plan);
  }

  private void requireConnections() {
    if (cleaned.wiring().connections() == 0 && there.cardinality() < whole.connections()) {
      throw new TrainingException(("With %,d of the %,d connections of '%s' no output depends on an input any more. Keep more, compare "
          + "scores per pair of groups (per-pair), or keep more of those into outputs.").formatted(there.cardinality(),
              whole.connections(), of.getName()));
    }
  }

  /** All of a network, without what is useless. */
  public static Ticket whole(ExecutionPlan plan, Parameters parameters, Planner planner) {
    PlannedWiring planned = PlannedWiring.of(plan);
    BitSet all = new BitSet();
    all.set(0, planned.wiring().connections());
    return new Ticket(plan, planned.wiring(), all, planned.values(parameters), planner);
  }

  /** The network model; its connections are in the model. */
  public Network network() {
    return network;
  }

  /** The plan, with the training specification of the whole network, but for the pruning. */
  public ExecutionPlan plan() {
    return plan;
  }

  /** How many connections were chosen to stay, before the clean-up. */
  public int connectionsKept() {
    return there.cardinality();
  }

  /** How many connections the clean-up took away: those from constant neurons, and into or from useless ones. */
  public int uselessConnections() {
    return there.cardinality() - connection.length;
  }

  /** What the clean-up did. */
  public Cleaned cleaned() {
    return cleaned;
  }

  /** The parameters that it starts with, as its plan keeps them. */
  public Parameters start() {
    return planned.parameters(cleaned.parameters());
  }

  /**
   * What the optimizer of the whole network remembered of the ticket's connections and neurons.
   *
   * @param state as the plan of the whole network keeps it
   */
  public OptimizerState optimizer(OptimizerState state) {
    Map<String, Values> moments = new LinkedHashMap<>();
    PlannedWiring.of(of).moments(state).forEach((name, all) -> moments.put(name, all.of(connection, cleaned.neuron())));
    return planned.state(state.step(), moments);
  }

  /**
   * Values of the whole network after training the ticket. Connections into neurons that the clean-up took away keep what they
   * had, since they were not trained; those from constant neurons are 0, since biases have taken over what they did; those that
   * are not in the ticket keep what they had.
   *
   * @param trained parameters of the ticket's plan
   * @param before values of the whole network that the ticket was made with
   */
  public Values back(Parameters trained, Values before) {
    Values mine = planned.values(trained);
    float[] connections = before.connections().clone();
    float[] neurons = before.neurons().clone();
    for (int neuron : cleaned.neuron()) {
      for (int c = there.nextSetBit(whole.begin(neuron)); c >= 0 && c < whole.end(neuron); c = there.nextSetBit(c + 1)) {
        connections[c] = 0;
      }
    }
    return put(mine, connections, neurons);
  }

  /**
   * A gradient by the ticket's parameters, as one by those of the whole network; 0 where the ticket has no connection.
   *
   * @param gradient as its plan keeps it
   */
  public Values gradient(Parameters gradient) {
    return put(planned.values(gradient), new float[whole.connections()], new float[whole.neurons()]);
  }

  private Values put(Values mine, float[] connections, float[] neurons) {
    for (int c = 0; c < connection.length; c++) {
      connections[connection[c]] = mine.connections()[c];
    }
    for (int n = 0; n < cleaned.neuron().length; n++) {
      neurons[cleaned.neuron()[n]] = mine.neurons()[n];
    }
    return new Values(connections, neurons);
  }
}
