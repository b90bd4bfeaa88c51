package org.snn.prune.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.Engine;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.loop.Rewiring.Rewired;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;

/** Plans networks with the neurons of a first one and other connections, and takes parameters and moments along. */
final class NetworkChange {

  private final ExecutionPlan first;
  private final Planner planner;
  private final PlannedWiring planned;

  NetworkChange(ExecutionPlan first, Planner planner) {
    this.first = first;
    this.planner = planner;
    this.planned = PlannedWiring.of(first);
  }

  /** The first network's wiring. */
  Wiring wiring() {
    return planned.wiring();
  }

  /** The first network's wiring, and where its plan keeps what. */
  PlannedWiring planned() {
    return planned;
  }

  /**
   * A plan with the first one's training specification.
   *
   * @throws IllegalArgumentException if the connections make no network
   */
  ExecutionPlan plan(Wiring wiring) {
    try {
      ExecutionPlan plan = planner.plan(WiringNetwork.of(wiring, first.getName()));
      plan.setSource(first.getSource());
      plan.setTraining(EcoreUtil.copy(first.getTraining()));
      return plan;
    } catch (TransformException noNetwork) {
      throw new IllegalArgumentException(noNetwork.getMessage(), noNetwork);
    }
  }

  /** The network with the connections {@code to} in the place of the present one; new connections have weight and moments 0. */
  Rewired change(PlannedWiring from, Engine engine, Wiring to) {
    ExecutionPlan plan = plan(to);
    PlannedWiring next = PlannedWiring.of(plan);
    Values values = follow(from, from.values(engine.parameters()), to);
    OptimizerState state = engine.optimizerState();
    Map<String, Values> moments = new LinkedHashMap<>();
    from.moments(state).forEach((name, moment) -> moments.put(name, follow(from, moment, to)));
    return new Rewired(plan, next.parameters(values), next.state(state.step(), moments));
  }

  private static Values follow(PlannedWiring from, Values values, Wiring to) {
    return new Values(Edges.follow(from.wiring(), values.connections(), to, 0), values.neurons());
  }

  /** The plan of a saved wiring. */
  ExecutionPlan restore(long[] edges) {
    return plan(Edges.wiring(planned.wiring().groups(), edges));
  }
}
