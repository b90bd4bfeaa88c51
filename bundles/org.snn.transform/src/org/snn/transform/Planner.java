package org.snn.transform;

import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.training.ExperimentRule;

/**
 * Makes the execution plan of a network. A function: the same network with the same options gives the same plan, on every
 * machine, and the network is not changed.
 */
public final class Planner {

  private final PlanOptions options;

  /** Plans with these options. */
  public Planner(PlanOptions options) {
    this.options = options;
  }

  /** Plans with the default options. */
  public Planner() {
    this(PlanOptions.DEFAULT);
  }

  /**
   * The plan of a network, without training.
   *
   * @throws TransformException if the network is wrong
   */
  public ExecutionPlan plan(Network network) {
    Planning planning = new Planning(network, options);
    planning.plan().setName(network.getName());
    planning.plan().setSource(network.eResource() == null || network.eResource().getURI() == null ? null
        : network.eResource().getURI().lastSegment());
    for (Rule rule : Rules.ALL) {
      rule.apply(planning);
    }
    return planning.plan();
  }

  /**
   * The plan of the network of an experiment, with its training.
   *
   * @throws TransformException if the network or the experiment is wrong
   */
  public ExecutionPlan plan(Experiment experiment) {
    if (experiment.getNetwork() == null || experiment.getNetwork().eIsProxy()) {
      throw new TransformException("Experiment '%s' names no network; write network NAME in it."
          .formatted(experiment.getName()), experiment);
    }
    ExecutionPlan plan = plan(experiment.getNetwork());
    plan.setTraining(ExperimentRule.training(experiment));
    return plan;
  }
}
