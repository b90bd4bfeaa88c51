package org.snn.transform;

import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.transform.expand.Expansion;
import org.snn.transform.level.Schedule;
import org.snn.transform.number.Numbering;
import org.snn.transform.trace.Origins;

/** What the rules hand on while a network becomes a plan: each part is set by one rule and read by later ones. */
public final class Planning {

  private final Network network;
  private final PlanOptions options;
  private final ExecutionPlan plan = PlanFactory.eINSTANCE.createExecutionPlan();
  private Expansion expansion;
  private Schedule schedule;
  private Numbering numbering;
  private Origins origins;

  Planning(Network network, PlanOptions options) {
    this.network = network;
    this.options = options;
  }

  /** The network that is planned. */
  public Network network() {
    return network;
  }

  /** How it is planned. */
  public PlanOptions options() {
    return options;
  }

  /** The plan, filled by the rules. */
  public ExecutionPlan plan() {
    return plan;
  }

  /** Neurons and blocks of connections. */
  public Expansion expansion() {
    return expansion;
  }

  /** Sets neurons and blocks of connections. */
  public void expansion(Expansion result) {
    this.expansion = result;
  }

  /** Levels and chains. */
  public Schedule schedule() {
    return schedule;
  }

  /** Sets levels and chains. */
  public void schedule(Schedule result) {
    this.schedule = result;
  }

  /** Numbers of the neurons in the plan. */
  public Numbering numbering() {
    return numbering;
  }

  /** Sets the numbers of the neurons in the plan. */
  public void numbering(Numbering result) {
    this.numbering = result;
  }

  /** Where connections come from. */
  public Origins origins() {
    return origins;
  }

  /** Sets where connections come from. */
  public void origins(Origins result) {
    this.origins = result;
  }
}
