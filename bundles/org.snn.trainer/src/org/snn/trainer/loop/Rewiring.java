package org.snn.trainer.loop;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.batch.BatchBuffer;

/**
 * Changes the connections of a network while it is trained, between two steps. Neurons stay. What it does may depend on the step
 * and the network only, so that going on from a checkpoint gives what an uninterrupted training gives.
 */
public interface Rewiring {

  /**
   * Whether connections change now.
   *
   * @param step steps that are done; 0 before the first one
   * @param steps in all
   */
  boolean due(long step, long steps);

  /**
   * The network to go on with.
   *
   * @throws org.snn.trainer.TrainingException if there is none
   */
  Rewired change(Moment moment);

  /** What {@link #restore} needs to know of a plan. */
  long[] wiring(ExecutionPlan plan);

  /**
   * The plan that had this wiring.
   *
   * @throws IllegalArgumentException if no plan can have it
   */
  ExecutionPlan restore(long[] wiring);

  /**
   * When connections change.
   *
   * @param step steps that are done
   * @param steps in all
   * @param plan of the network as it is
   * @param engine that has its parameters; may be asked for gradients
   * @param samples the batch of the step before; the first one before the first step
   */
  record Moment(long step, long steps, ExecutionPlan plan, Engine engine, Samples samples) {
  }

  /** A batch of training samples. */
  @FunctionalInterface
  interface Samples {

    /** Puts them into the buffer of an engine. */
    void fill(BatchBuffer buffer);
  }

  /**
   * A network in the place of another one.
   *
   * @param plan with the same training specification, inputs and outputs
   */
  record Rewired(ExecutionPlan plan, Parameters parameters, OptimizerState state) {
  }
}
