package org.snn.cli.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Snapshot;
import org.snn.trainer.loop.Beginning;
import org.snn.trainer.metrics.EpochFigures;

/**
 * A trained network that another training goes on from: both may be planned differently, but have the same neurons and
 * connections.
 */
public final class EarlierTraining {

  private final TrainedModel model;
  private final Artefact artefact;
  private final ExecutionPlan plan;
  private final PlannedWiring from;
  private final PlannedWiring to;

  private EarlierTraining(TrainedModel model, ExecutionPlan plan) {
    this.model = model;
    this.artefact = model.artefact();
    this.plan = plan;
    this.from = PlannedWiring.of(artefact.plan());
    this.to = PlannedWiring.of(plan);
  }

  /**
   * What the model was trained for, seen from a plan with its training specification. Warns if another optimizer goes on.
   *
   * @throws UserError if it is another network
   */
  public static EarlierTraining of(TrainedModel model, ExecutionPlan plan, Console console) {
    EarlierTraining earlier = new EarlierTraining(model, plan);
    earlier.requireSame(earlier.from.wiring(), earlier.to.wiring());
    if (earlier.artefact.optimizer().isPresent() && !earlier.fits()) {
      console.complain(("snn: warning: The moments in the trained network are those of %s, and %s cannot go on with them; it begins with "
          + "moments of 0.").formatted(earlier.artefact.plan().getTraining().getOptimizer(), plan.getTraining().getOptimizer()));
    }
    return earlier;
  }

  private void requireSame(Wiring one, Wiring other) {
    if (!one.groups().equals(other.groups()) || !Arrays.equals(Edges.of(one), Edges.of(other))) {
      throw new UserError(("The trained network '%s' (%,d neurons, %,d connections) is not the network '%s' of the text (%,d, %,d): groups, "
          + "activations and connections must be the same. 'snn export --format snn' writes its text.").formatted(
              artefact.plan().getName(), one.neurons(), one.connections(), plan.getName(), other.neurons(), other.connections()));
    }
  }

  /** Where training goes on. Networks that were pruned or imported have no figures of epochs: theirs begin with 1. */
  public Beginning beginning() {
    TrainingProvenance training = artefact.provenance().training();
    List<EpochFigures> history = training.epochs().subList(0, Math.min(training.epoch(), training.epochs().size()));
    Optional<OptimizerState> state = artefact.optimizer().filter(there -> fits())
        .map(there -> to.state(there.step(), from.moments(there)));
    return new Beginning(model.seal(), new Snapshot(to.parameters(from.values(artefact.parameters())), state), history);
  }

  private boolean fits() {
    return OptimizerState.moments(artefact.plan().getTraining()).equals(OptimizerState.moments(plan.getTraining()));
  }
}
