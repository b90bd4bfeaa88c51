package org.snn.trainer.loop;

import java.util.List;
import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Monitor;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.TrainingException;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.metrics.EpochFigures;

/** What must hold before a plan can be trained on data. */
public final class Preconditions {

  private Preconditions() {
  }

  /** @throws TrainingException if plan and data do not fit, or early stopping has nothing to watch */
  public static void check(ExecutionPlan plan, DataSplits data) {
    TrainingSpec spec = plan.getTraining();
    require(spec != null, "The plan of network '%s' has no training specification; plan it with an experiment.",
        plan.getName());
    require(plan.getInputs() == data.features(),
        "Network '%s' has %d inputs, but data '%s' has %d features; they must be equal.", plan.getName(), plan.getInputs(),
        data.name(), data.features());
    int outputs = plan.getOutputs().length;
    require(outputs == data.targets(), "Network '%s' has %d outputs, but data '%s' has %d %s; they must be equal.",
        plan.getName(), outputs, data.name(), data.targets(), data.classes() > 0 ? "classes" : "target columns");
    require(spec.getBatch() >= 1 && spec.getEpochs() >= 0 && spec.getCheckpointEvery() >= 1,
        "Batches of %d samples, %d epochs and a checkpoint every %d epochs make no training; use numbers above 0.",
        spec.getBatch(), spec.getEpochs(), spec.getCheckpointEvery());
    boolean watches = spec.getPatience() > 0;
    require(!watches || !data.validation().isEmpty(),
        "Early stopping watches the validation split, but data '%s' has none; give it a share, as in 'validation 10%%'.",
        data.name());
    require(!watches || spec.getMonitor() != Monitor.ACCURACY || Classification.applies(data.train().data(), spec.getLoss()),
        "Early stopping watches the accuracy, but data '%s' has no classes; let it watch the loss.", data.name());
  }

  /** @throws TrainingException if early stopping would have to keep the weights of an earlier network */
  public static void check(ExecutionPlan plan, Optional<Rewiring> rewiring) {
    require(rewiring.isEmpty() || plan.getTraining().getPatience() == 0,
        "Early stopping keeps the weights of an earlier epoch, but the connections of '%s' change in training; leave out "
            + "'stop after', or the pruning or growing.", plan.getName());
  }

  /**
   * @throws TrainingException if a network to go on from has nothing left to train, its connections would change, or what early
   *     stopping watches is not known of it
   */
  public static void check(ExecutionPlan plan, Optional<Rewiring> rewiring, Optional<Beginning> beginning) {
    if (beginning.isEmpty()) {
      return;
    }
    TrainingSpec spec = plan.getTraining();
    List<EpochFigures> history = beginning.get().history();
    require(rewiring.isEmpty(), "The connections of '%s' change in training, which begins with starting weights; leave out the pruning "
        + "or growing to go on from a trained network.", plan.getName());
    require(history.isEmpty() || history.size() < spec.getEpochs(), "Network '%s' has been trained for %d epochs, and %d are asked for in all; ask for more, "
        + "as with --epochs %d.", plan.getName(), history.size(), spec.getEpochs(), 2 * history.size());
    boolean known = history.isEmpty() || history.get(history.size() - 1).validation()
        .filter(figures -> spec.getMonitor() != Monitor.ACCURACY || figures.accuracy().isPresent()).isPresent();
    require(spec.getPatience() == 0 || known, "Early stopping watches the validation split, but for the network to go on from that is not "
        + "known; leave out 'stop after'.");
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new TrainingException(message.formatted(values));
    }
  }
}
