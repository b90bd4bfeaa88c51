package org.snn.ui.artefact;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.prune.once.Amount;
import org.snn.prune.once.OneShot;
import org.snn.prune.rounds.Ticket;
import org.snn.trainer.TrainingException;
import org.snn.transform.Planner;

/** Counts what a pruning would leave, by pruning; nothing is written. */
final class PrunePreview extends Job {

  /**
   * What would be left.
   *
   * @param possible whether anything useful would
   * @param message for the user
   */
  record Count(boolean possible, String message) {
  }

  private final LoadedArtefact loaded;
  private final PruneRequest request;
  private final Amount amount;
  private final Consumer<Count> listener;

  /** @param listener is told on the job's thread, unless it is cancelled */
  PrunePreview(LoadedArtefact loaded, PruneRequest request, Amount amount, Consumer<Count> listener) {
    super("Counting connections");
    this.loaded = loaded;
    this.request = request;
    this.amount = amount;
    this.listener = listener;
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Count count = count();
    if (monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    listener.accept(count);
    return Status.OK_STATUS;
  }

  private Count count() {
    ExecutionPlan plan = loaded.artefact().plan();
    // A gradient needs the data. How many stay at first is the same for any score.
    boolean gradient = request.criterion() == PruneCriterion.GRADIENT;
    try {
      Ticket ticket = OneShot.prune(plan, loaded.artefact().parameters(), gradient ? PruneCriterion.MAGNITUDE : request.criterion(), amount,
          () -> null, 1, new Planner());
      String stay = "%s of %s connections stay (%s)".formatted(Look.count(ticket.connectionsKept()), Look.count(plan.getConnections()),
          Look.percent(ticket.connectionsKept(), plan.getConnections()));
      if (gradient) {
        return new Count(true, stay + ", less those that become useless. The score needs the data.");
      }
      return new Count(ticket.connectionsKept() < plan.getConnections(), ticket.uselessConnections() == 0 ? stay + "."
          : "%s; %s of them become useless and go too, %s are left.".formatted(stay, Look.count(ticket.uselessConnections()),
              Look.count(ticket.plan().getConnections())));
    } catch (TrainingException nothingLeft) {
      return new Count(false, nothingLeft.getMessage());
    }
  }
}
