package org.snn.trainer.loop;

import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Monitor;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.TrainingException;
import org.snn.trainer.evaluate.Classification;

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

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new TrainingException(message.formatted(values));
    }
  }
}
