package org.snn.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.snn.plan.OptimizerKind;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;

/**
 * How a network was trained, but for the seeds: loss, optimizer, and all settings that matter to them and are not zero or empty.
 *
 * @param values by name
 */
public record Settings(Map<String, String> values) {

  private static final Set<String> ALWAYS = Set.of("loss", "optimizer");
  /** Stands elsewhere, or changes no weight. */
  private static final Set<String> NEVER = Set.of("experiment", "seed", "checkpointEvery");
  private static final Set<String> OF_SCHEDULES = Set.of("every", "factor", "minimumRate");
  private static final Set<String> OF_ADAM = Set.of("beta1", "beta2", "epsilon");
  private static final Set<String> OF_RMSPROP = Set.of("decay", "epsilon");

  /** Of a training specification and its parts. */
  static Settings of(TrainingSpec spec) {
    Map<String, String> values = new LinkedHashMap<>();
    for (EAttribute attribute : spec.eClass().getEAllAttributes()) {
      if (matters(attribute.getName(), spec)) {
        add("", attribute, spec, values);
      }
    }
    for (EObject part : spec.eContents()) {
      for (EAttribute attribute : part.eClass().getEAllAttributes()) {
        add(part.eContainmentFeature().getName() + " ", attribute, part, values);
      }
    }
    return new Settings(values);
  }

  private static boolean matters(String name, TrainingSpec spec) {
    boolean adam = spec.getOptimizer() == OptimizerKind.ADAM || spec.getOptimizer() == OptimizerKind.ADAMW;
    boolean rmsprop = spec.getOptimizer() == OptimizerKind.RMSPROP;
    if (OF_SCHEDULES.contains(name)) {
      return spec.getSchedule() != ScheduleKind.CONSTANT;
    }
    return !OF_ADAM.contains(name) && !OF_RMSPROP.contains(name) || adam && OF_ADAM.contains(name) || rmsprop && OF_RMSPROP.contains(name);
  }

  private static void add(String prefix, EAttribute attribute, EObject of, Map<String, String> values) {
    String name = attribute.getName();
    if (ALWAYS.contains(name) || of.eIsSet(attribute) && !NEVER.contains(name)) {
      String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
      values.put(prefix + words, String.valueOf(of.eGet(attribute)));
    }
  }
}
