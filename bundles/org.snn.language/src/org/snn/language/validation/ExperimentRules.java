package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__BATCH;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__CHECKPOINT_EVERY;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__CLIP_NORM;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__CLIP_VALUE;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__DROPOUT;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__EPOCHS;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__GROWING;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__HUBER_DELTA;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__L1;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__L2;
import static org.snn.network.NetworkPackage.Literals.NAMED_ELEMENT__NAME;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.validation.Check;
import org.snn.network.Experiment;
import org.snn.network.Loss;
import org.snn.network.Network;
import org.snn.network.Role;

/** Rules about the settings of an experiment itself. */
public class ExperimentRules extends Rules {

  @Check
  public void experimentNetwork(Experiment experiment) {
    if (experiment.getNetwork() == null) {
      error("Experiment '%s' does not say what to train; add 'network NAME'.".formatted(experiment.getName()),
          NAMED_ELEMENT__NAME, RuleIds.EXPERIMENT_NETWORK);
    }
  }

  @Check
  public void experimentData(Experiment experiment) {
    if (experiment.getData() == null) {
      error("Experiment '%s' does not say what to train on; add 'data mnist', 'data \"FILE.csv\"' or 'data synthetic'."
          .formatted(experiment.getName()), NAMED_ELEMENT__NAME, RuleIds.EXPERIMENT_DATA);
    }
  }

  @Check
  public void experimentHuberDelta(Experiment experiment) {
    Double delta = experiment.getHuberDelta();
    if (Numbers.finite(delta) && delta <= 0) {
      error("The delta of the Huber loss is %s, but must be above 0; 1 is usual.".formatted(Texts.number(delta)),
          EXPERIMENT__HUBER_DELTA, RuleIds.EXPERIMENT_HUBER_DELTA);
    }
  }

  @Check
  public void experimentDeltaUnused(Experiment experiment) {
    if (experiment.getHuberDelta() == null || experiment.isSetLoss() && experiment.getLoss() == Loss.HUBER) {
      return;
    }
    String loss = experiment.isSetLoss() ? "the loss is " + experiment.getLoss() : "no loss is given";
    warning("'delta %s' belongs to the Huber loss, but %s; remove it, or write 'loss huber'."
        .formatted(Texts.number(experiment.getHuberDelta()), loss), EXPERIMENT__HUBER_DELTA,
        RuleIds.EXPERIMENT_DELTA_UNUSED);
  }

  @Check
  public void experimentBatch(Experiment experiment) {
    atLeastOne(experiment.getBatch(), "A batch has %d samples, but needs at least 1.", EXPERIMENT__BATCH,
        RuleIds.EXPERIMENT_BATCH);
  }

  @Check
  public void experimentEpochs(Experiment experiment) {
    atLeastOne(experiment.getEpochs(), "Training takes %d epochs, but needs at least 1.", EXPERIMENT__EPOCHS,
        RuleIds.EXPERIMENT_EPOCHS);
  }

  @Check
  public void experimentCheckpoint(Experiment experiment) {
    atLeastOne(experiment.getCheckpointEvery(), "A checkpoint every %d epochs is not possible; use at least 1.",
        EXPERIMENT__CHECKPOINT_EVERY, RuleIds.EXPERIMENT_CHECKPOINT);
  }

  @Check
  public void experimentDropout(Experiment experiment) {
    Double dropout = experiment.getDropout();
    if (Numbers.finite(dropout) && !(dropout >= 0 && dropout < 1)) {
      error("The dropout is %s, but is a probability of at least 0 and below 1; 0.5 silences half of the hidden neurons."
          .formatted(Texts.number(dropout)), EXPERIMENT__DROPOUT, RuleIds.EXPERIMENT_DROPOUT);
    }
  }

  @Check
  public void experimentDropoutUnused(Experiment experiment) {
    Network network = experiment.getNetwork();
    Double dropout = experiment.getDropout();
    if (dropout != null && dropout > 0 && Sound.resolved(network) && Sound.text(network)
        && network.groups().stream().noneMatch(group -> group.getRole() == Role.HIDDEN)) {
      warning("Dropout silences hidden neurons, and network '%s' has none; remove it.".formatted(network.getName()),
          EXPERIMENT__DROPOUT, RuleIds.EXPERIMENT_DROPOUT_UNUSED);
    }
  }

  @Check
  public void experimentPenalty(Experiment experiment) {
    notNegative("l1", experiment.getL1(), EXPERIMENT__L1);
    notNegative("l2", experiment.getL2(), EXPERIMENT__L2);
  }

  @Check
  public void experimentClip(Experiment experiment) {
    limit("norm", experiment.getClipNorm(), EXPERIMENT__CLIP_NORM);
    limit("value", experiment.getClipValue(), EXPERIMENT__CLIP_VALUE);
  }

  @Check
  public void experimentPruneAndGrow(Experiment experiment) {
    if (experiment.getPruning() != null && experiment.getGrowing() != null) {
      error("'prune' lowers the number of connections, and 'grow' keeps it; remove one of the two.", EXPERIMENT__GROWING,
          RuleIds.EXPERIMENT_PRUNE_AND_GROW);
    }
  }

  private void atLeastOne(Integer value, String message, EAttribute feature, String id) {
    if (value != null && value < 1) {
      error(message.formatted(value), feature, id);
    }
  }

  private void notNegative(String name, Double value, EAttribute feature) {
    if (Numbers.finite(value) && value < 0) {
      error("'%s %s' would reward large weights; use 0 or more.".formatted(name, Texts.number(value)), feature,
          RuleIds.EXPERIMENT_PENALTY);
    }
  }

  private void limit(String name, Double value, EAttribute feature) {
    if (Numbers.finite(value) && value <= 0) {
      error("'clip %s %s' would allow no gradient at all; use a limit above 0, or leave it out for no limit."
          .formatted(name, Texts.number(value)), feature, RuleIds.EXPERIMENT_CLIP);
    }
  }
}
