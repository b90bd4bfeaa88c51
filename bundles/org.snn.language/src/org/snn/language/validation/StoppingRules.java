package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.EARLY_STOPPING__MINIMUM_CHANGE;
import static org.snn.network.NetworkPackage.Literals.EARLY_STOPPING__MONITOR;
import static org.snn.network.NetworkPackage.Literals.EARLY_STOPPING__PATIENCE;

import org.eclipse.xtext.validation.Check;
import org.snn.network.DataSource;
import org.snn.network.EarlyStopping;
import org.snn.network.Experiment;
import org.snn.network.Loss;
import org.snn.network.Monitor;

/** Rules about early stopping. */
public class StoppingRules extends Rules {

  @Check
  public void stoppingPatience(EarlyStopping stopping) {
    if (stopping.getPatience() < 1) {
      error("Stopping after %d epochs without improvement is not possible; use at least 1."
          .formatted(stopping.getPatience()), EARLY_STOPPING__PATIENCE, RuleIds.STOPPING_PATIENCE);
    }
  }

  @Check
  public void stoppingPatienceLong(EarlyStopping stopping) {
    int epochs = ScheduleRules.epochs(stopping);
    if (epochs >= 1 && stopping.getPatience() >= epochs) {
      warning("Training has only %d epochs, so it never stops after %d without improvement; use less, or remove it."
          .formatted(epochs, stopping.getPatience()), EARLY_STOPPING__PATIENCE, RuleIds.STOPPING_PATIENCE_LONG);
    }
  }

  @Check
  public void stoppingChange(EarlyStopping stopping) {
    Double change = stopping.getMinimumChange();
    if (Numbers.finite(change) && change < 0) {
      error("An improvement by %s would be none; use 0 or more.".formatted(Texts.number(change)),
          EARLY_STOPPING__MINIMUM_CHANGE, RuleIds.STOPPING_CHANGE);
    }
  }

  @Check
  public void stoppingValidation(EarlyStopping stopping) {
    DataSource data = stopping.eContainer() instanceof Experiment experiment ? experiment.getData() : null;
    if (data != null && DataRules.unwatched(data)) {
      error("Early stopping watches the validation samples, and there are none; add 'validation 10%' to the data.", null,
          RuleIds.STOPPING_VALIDATION);
    }
  }

  /** Values to predict are never right or wrong, unless binary cross-entropy makes them 0 or 1. */
  @Check
  public void stoppingAccuracy(EarlyStopping stopping) {
    if (stopping.getMonitor() == Monitor.ACCURACY && stopping.eContainer() instanceof Experiment experiment
        && experiment.getData() != null && !experiment.getData().getTargets().isEmpty()
        && experiment.getLoss() != Loss.BINARY_CROSS_ENTROPY) {
      error("Early stopping watches the accuracy, but 'targets %s' are values, not classes; watch the loss: 'of loss'."
          .formatted(String.join(", ", experiment.getData().getTargets())), EARLY_STOPPING__MONITOR,
          RuleIds.STOPPING_ACCURACY);
    }
  }
}
