package org.snn.prune.training;

import java.util.Arrays;
import java.util.BitSet;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruningSpec;
import org.snn.prune.score.Scores;
import org.snn.prune.select.Quota;
import org.snn.prune.select.Selection;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.Parameters;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.initial.InitialWeights;
import org.snn.trainer.loop.Rewiring;
import org.snn.transform.Planner;

/**
 * Takes connections away while a network is trained: density falls from 1 to the goal d along 1 - (1 - d)(1 - (1 - x)³), x going
 * from 0 to 1 between two shares of all steps (Zhu and Gupta, To Prune or Not to Prune, 2017, equation 1). SNIP takes all of them
 * before the first step, by the gradients of the first batch. What is gone does not come back.
 */
public final class GradualPruning implements Rewiring {

  private final NetworkChange network;
  private final PruningSpec spec;
  private final Selection selection;
  private final Values start;
  private final long seed;

  /**
   * Prepares.
   *
   * @param plan the whole network; its training specification prunes without rounds
   */
  public GradualPruning(ExecutionPlan plan, Planner planner) {
    this.network = new NetworkChange(plan, planner);
    this.spec = plan.getTraining().getPruning();
    this.seed = plan.getTraining().getSeed();
    this.selection = new Selection(network.wiring(), spec.getScope(), spec.getOutput() > 0);
    this.start = network.planned().values(InitialWeights.draw(plan, seed));
  }

  @Override
  public boolean due(long step, long steps) {
    if (spec.getCriterion() == PruneCriterion.SNIP) {
      return step == 0;
    }
    long begin = Math.round(spec.getFrom() * steps);
    long end = end(steps);
    return step == end || step > begin && step < end && (step - begin) % spec.getEvery() == 0;
  }

  /** After the last step it would be too late to learn from it. */
  private long end(long steps) {
    return Math.max(1, Math.round(spec.getUntil() * steps));
  }

  /** What remains of the first count at a step, for a goal. */
  double density(double goal, long step, long steps) {
    if (spec.getCriterion() == PruneCriterion.SNIP) {
      return goal;
    }
    double begin = Math.round(spec.getFrom() * steps);
    double left = 1 - Math.min(1, (step - begin) / Math.max(1, end(steps) - begin));
    return 1 - (1 - goal) * (1 - left * left * left);
  }

  @Override
  public Rewired change(Moment moment) {
    PlannedWiring present = PlannedWiring.of(moment.plan());
    Wiring whole = network.wiring();
    BitSet there = there(whole, present.wiring());
    Values now = present.values(moment.engine().parameters());
    float[] scores = Edges.follow(present.wiring(), scores(moment, present, now, there), whole, 0);
    double goal = density(spec.getAmount(), moment.step(), moment.steps());
    double outputGoal = spec.getOutput() > 0 ? density(spec.getOutput(), moment.step(), moment.steps()) : goal;
    BitSet kept = selection.keep(there, scores, Quota.leaving(goal, outputGoal));
    return network.change(present, moment.engine(), whole.with(kept));
  }

  private static BitSet there(Wiring whole, Wiring present) {
    float[] ones = new float[present.connections()];
    Arrays.fill(ones, 1);
    float[] marks = Edges.follow(present, ones, whole, 0);
    BitSet there = new BitSet(marks.length);
    for (int c = 0; c < marks.length; c++) {
      there.set(c, marks[c] == 1);
    }
    return there;
  }

  private float[] scores(Moment moment, PlannedWiring present, Values now, BitSet there) {
    return switch (spec.getCriterion()) {
      case MAGNITUDE -> Scores.magnitude(now);
      case MOVEMENT -> Scores.movement(now, start.of(there));
      case RANDOM -> Scores.random(present.wiring(), seed);
      case GRADIENT, SNIP -> Scores.gradient(now, present.values(gradient(moment)));
    };
  }

  private static Parameters gradient(Moment moment) {
    BatchBuffer buffer = new BatchBuffer(moment.engine(), moment.plan().getInputs(), moment.plan().getOutputs().length);
    moment.samples().fill(buffer);
    return moment.engine().gradients(buffer.features(), buffer.targets(), buffer.samples());
  }

  @Override
  public long[] wiring(ExecutionPlan plan) {
    return Edges.of(PlannedWiring.of(plan).wiring());
  }

  @Override
  public ExecutionPlan restore(long[] wiring) {
    return network.restore(wiring);
  }
}
