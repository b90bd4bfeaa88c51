package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.SCHEDULE__EVERY;
import static org.snn.network.NetworkPackage.Literals.SCHEDULE__FACTOR;
import static org.snn.network.NetworkPackage.Literals.SCHEDULE__KIND;
import static org.snn.network.NetworkPackage.Literals.SCHEDULE__MINIMUM;
import static org.snn.network.NetworkPackage.Literals.SCHEDULE__WARMUP;

import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.snn.network.Experiment;
import org.snn.network.Optimizer;
import org.snn.network.Schedule;
import org.snn.network.ScheduleKind;
import org.snn.transform.training.Defaults;

/** Rules about schedules of the learning rate. */
public class ScheduleRules extends Rules {

  /** Options that belong to one kind of schedule, as the text writes them. */
  private static final Map<EAttribute, Option> OPTIONS = Map.of(
      SCHEDULE__EVERY, new Option("every", ScheduleKind.STEP),
      SCHEDULE__FACTOR, new Option("by", ScheduleKind.STEP),
      SCHEDULE__MINIMUM, new Option("to", ScheduleKind.COSINE));

  private record Option(String keyword, ScheduleKind kind) {
  }

  @Check
  public void scheduleStep(Schedule schedule) {
    if (schedule.getKind() == ScheduleKind.STEP
        && (schedule.getEvery() == null || schedule.getFactor() == null)) {
      int every = schedule.getEvery() == null ? Defaults.STEP_EVERY : schedule.getEvery();
      double factor = schedule.getFactor() == null ? Defaults.STEP_FACTOR : schedule.getFactor();
      warning("Not all is said, so this means 'step every %d by %s'; write what is meant.".formatted(every,
          Texts.number(factor)), SCHEDULE__KIND, RuleIds.SCHEDULE_STEP);
    }
  }

  @Check
  public void scheduleEvery(Schedule schedule) {
    Integer every = schedule.getEvery();
    if (every != null && every < 1) {
      error("A step every %d epochs is not possible; use at least 1.".formatted(every), SCHEDULE__EVERY,
          RuleIds.SCHEDULE_EVERY);
    }
  }

  @Check
  public void scheduleFactor(Schedule schedule) {
    Double factor = schedule.getFactor();
    if (Numbers.finite(factor) && factor <= 0) {
      error("A step by %s leaves no learning rate; use a factor above 0, such as 0.5.".formatted(Texts.number(factor)),
          SCHEDULE__FACTOR, RuleIds.SCHEDULE_FACTOR);
    }
  }

  @Check
  public void scheduleMinimum(Schedule schedule) {
    Double minimum = schedule.getMinimum();
    if (!Numbers.finite(minimum)) {
      return;
    }
    Double rate = rate(schedule);
    if (minimum < 0) {
      error("The cosine ends at a learning rate of %s; use 0 or more.".formatted(Texts.number(minimum)),
          SCHEDULE__MINIMUM, RuleIds.SCHEDULE_MINIMUM);
    } else if (Numbers.finite(rate) && minimum > rate) {
      error("The cosine ends at a learning rate of %s, above the %s it starts from; use less."
          .formatted(Texts.number(minimum), Texts.number(rate)), SCHEDULE__MINIMUM, RuleIds.SCHEDULE_MINIMUM);
    }
  }

  @Check
  public void scheduleWarmup(Schedule schedule) {
    Integer warmup = schedule.getWarmup();
    if (warmup != null && warmup < 0) {
      error("A warm-up of %d epochs is not possible; use 0 or more.".formatted(warmup), SCHEDULE__WARMUP,
          RuleIds.SCHEDULE_WARMUP);
    }
  }

  @Check
  public void scheduleWarmupLong(Schedule schedule) {
    Integer warmup = schedule.getWarmup();
    int epochs = epochs(schedule);
    if (warmup != null && epochs >= 1 && warmup >= epochs) {
      warning("The warm-up takes %d of %d epochs, so that nothing is left of the schedule; make it shorter."
          .formatted(warmup, epochs), SCHEDULE__WARMUP, RuleIds.SCHEDULE_WARMUP_LONG);
    }
  }

  @Check
  public void scheduleOption(Schedule schedule) {
    OPTIONS.forEach((feature, option) -> {
      if (schedule.eIsSet(feature) && schedule.getKind() != option.kind()) {
        warning("'%s' has no effect on a %s schedule, only on %s; remove it."
            .formatted(option.keyword(), schedule.getKind(), option.kind()), feature, RuleIds.SCHEDULE_OPTION);
      }
    });
  }

  private static Double rate(Schedule schedule) {
    Optimizer optimizer = schedule.eContainer() instanceof Experiment experiment ? experiment.getOptimizer() : null;
    return optimizer == null ? null : optimizer.getRate();
  }

  /** The epochs that the experiment around a part of it takes. */
  static int epochs(EObject part) {
    return part.eContainer() instanceof Experiment experiment && experiment.getEpochs() != null ? experiment.getEpochs()
        : Defaults.EPOCHS;
  }
}
