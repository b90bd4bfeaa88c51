package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.PRUNING__AMOUNT;
import static org.snn.network.NetworkPackage.Literals.PRUNING__EVERY;
import static org.snn.network.NetworkPackage.Literals.PRUNING__FROM;
import static org.snn.network.NetworkPackage.Literals.PRUNING__OUTPUT;
import static org.snn.network.NetworkPackage.Literals.PRUNING__REWIND;
import static org.snn.network.NetworkPackage.Literals.PRUNING__ROUNDS;
import static org.snn.network.NetworkPackage.Literals.PRUNING__UNTIL;
import static org.snn.network.NetworkPackage.Literals.STEP_REWIND__STEP;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.snn.network.PruneCriterion;
import org.snn.network.Pruning;
import org.snn.network.StepRewind;
import org.snn.transform.training.Defaults;

/**
 * Rules about pruning. It takes place in rounds, while training, or (snip) once before; each way has settings of its own,
 * and those of another way are reported as such, whatever their values.
 */
public class PruningRules extends Rules {

  /** Settings of pruning while training; named as the text writes them. */
  private static final List<EAttribute> SCHEDULE = List.of(PRUNING__FROM, PRUNING__UNTIL, PRUNING__EVERY);

  /** Settings of every way but snip; named as the text writes them. */
  private static final List<EStructuralFeature> REPEATED =
      List.of(PRUNING__ROUNDS, PRUNING__REWIND, PRUNING__FROM, PRUNING__UNTIL, PRUNING__EVERY);

  @Check
  public void pruningPortion(Pruning pruning) {
    String amount = pruning.isTarget() ? "The portion that remains" : "The portion that goes in each round";
    portion(pruning, pruning.getAmount(), amount, PRUNING__AMOUNT);
    portion(pruning, pruning.getOutput(), "The portion for connections into outputs", PRUNING__OUTPUT);
  }

  @Check
  public void pruningTarget(Pruning pruning) {
    if (pruning.isTarget() || inRounds(pruning)) {
      return;
    }
    String amount = Texts.number(pruning.getAmount());
    error(snip(pruning)
        ? "Snip prunes once, before training, and %s is what goes in each round; write 'to 10%%' for what remains."
            .formatted(amount)
        : "%s is the portion that goes in each round, and there are no rounds; add 'rounds 10', or write 'to 10%%' for what remains."
            .formatted(amount), PRUNING__AMOUNT, RuleIds.PRUNING_TARGET);
  }

  @Check
  public void pruningRounds(Pruning pruning) {
    if (inRounds(pruning) && pruning.getRounds() < 1) {
      error("Pruning in %d rounds is not possible; use at least 1.".formatted(pruning.getRounds()), PRUNING__ROUNDS,
          RuleIds.PRUNING_ROUNDS);
    }
  }

  @Check
  public void pruningRewind(StepRewind rewind) {
    if (rewind.eContainer() instanceof Pruning pruning && inRounds(pruning) && rewind.getStep() < 0) {
      error("There is no step %d to rewind to; use 0 for the starting weights, or more.".formatted(rewind.getStep()),
          STEP_REWIND__STEP, RuleIds.PRUNING_REWIND);
    }
  }

  /** Without a target, rounds are missing rather than the rewind too much. */
  @Check
  public void pruningRewindRounds(Pruning pruning) {
    if (pruning.getRewind() != null && whileTraining(pruning) && pruning.isTarget()) {
      error("'rewind' takes place after each round, and there are no rounds; add 'rounds 10', or remove it.", PRUNING__REWIND,
          RuleIds.PRUNING_REWIND_ROUNDS);
    }
  }

  @Check
  public void pruningFrom(Pruning pruning) {
    Double from = pruning.getFrom();
    if (whileTraining(pruning) && Numbers.finite(from) && !isStart(from)) {
      String meant = Portions.meant(pruning, PRUNING__FROM);
      error("'from %s' must be at least 0 and below 1, a portion of all steps; %s."
          .formatted(Texts.number(from), Portions.cure(meant, "10%")), PRUNING__FROM, RuleIds.PRUNING_FROM, meant);
    }
  }

  @Check
  public void pruningUntil(Pruning pruning) {
    Double until = pruning.getUntil();
    if (whileTraining(pruning) && Numbers.finite(until) && !isEnd(until)) {
      String meant = Portions.meant(pruning, PRUNING__UNTIL);
      error("'until %s' must be above 0 and at most 1, a portion of all steps; %s."
          .formatted(Texts.number(until), Portions.cure(meant, "75%")), PRUNING__UNTIL, RuleIds.PRUNING_UNTIL, meant);
    }
  }

  /** The end may be a default; the start is given then, since all ends are after the default start. */
  @Check
  public void pruningRange(Pruning pruning) {
    double from = pruning.getFrom() == null ? Defaults.PRUNE_FROM : pruning.getFrom();
    double until = pruning.getUntil() == null ? Defaults.PRUNE_UNTIL : pruning.getUntil();
    if (whileTraining(pruning) && isStart(from) && isEnd(until) && from >= until) {
      error("Pruning begins after %s of all steps, but ends after %s; begin earlier, or write 'until 100%%'."
          .formatted(Texts.number(from), Texts.number(until)), PRUNING__FROM, RuleIds.PRUNING_RANGE);
    }
  }

  @Check
  public void pruningEvery(Pruning pruning) {
    Integer every = pruning.getEvery();
    if (whileTraining(pruning) && every != null && every < 1) {
      error("Pruning every %d steps is not possible; use at least 1.".formatted(every), PRUNING__EVERY,
          RuleIds.PRUNING_EVERY);
    }
  }

  @Check
  public void pruningSchedule(Pruning pruning) {
    SCHEDULE.stream().filter(option -> inRounds(pruning) && pruning.eIsSet(option)).forEach(option ->
        error("'%s' is for pruning while training, but with 'rounds %d' it comes after training; remove it."
            .formatted(option.getName(), pruning.getRounds()), option, RuleIds.PRUNING_SCHEDULE));
  }

  @Check
  public void pruningSnip(Pruning pruning) {
    REPEATED.stream().filter(option -> snip(pruning) && pruning.eIsSet(option)).forEach(option ->
        error("'%s' means nothing to snip, which prunes once, before training; remove it.".formatted(option.getName()),
            option, RuleIds.PRUNING_SNIP));
  }

  private void portion(Pruning pruning, Double value, String what, EAttribute feature) {
    if (Numbers.finite(value) && !(value > 0 && value < 1)) {
      String meant = Portions.meant(pruning, feature);
      error("%s is %s, but must be above 0 and below 1; %s."
          .formatted(what, Texts.number(value), Portions.cure(meant, "20% for a fifth")), feature, RuleIds.PRUNING_PORTION, meant);
    }
  }

  private static boolean isStart(double from) {
    return from >= 0 && from < 1;
  }

  private static boolean isEnd(double until) {
    return until > 0 && until <= 1;
  }

  private static boolean snip(Pruning pruning) {
    return pruning.getCriterion() == PruneCriterion.SNIP;
  }

  private static boolean inRounds(Pruning pruning) {
    return !snip(pruning) && pruning.getRounds() != null;
  }

  private static boolean whileTraining(Pruning pruning) {
    return !snip(pruning) && pruning.getRounds() == null;
  }
}
