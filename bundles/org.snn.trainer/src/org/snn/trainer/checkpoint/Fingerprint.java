package org.snn.trainer.checkpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.snn.data.DataSplits;
import org.snn.plan.DataSpec;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruningSpec;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;

/**
 * What a training run depends on. Two runs with equal fingerprints go through the same weights.
 *
 * @param aspects by name: {@code network}, {@code data} and {@code network to go on from} as SHA-256, each hyper-parameter by its value
 */
public record Fingerprint(Map<String, String> aspects) {

  private static final String NETWORK = "network";
  private static final String DATA = "data";
  private static final String BEGINNING = "network to go on from";
  private static final Set<String> HASHED = Set.of(NETWORK, DATA, BEGINNING);
  /** Names, and what does not change the weights that an epoch ends with. */
  private static final Set<String> FREE = Set.of("experiment", "epochs", "checkpointEvery");

  /** Sorted by name. */
  public Fingerprint {
    aspects = Collections.unmodifiableMap(new TreeMap<>(aspects));
  }

  /** Of a plan with its training specification and its data; reads the data's files. */
  public static Fingerprint of(ExecutionPlan plan, DataSplits data) {
    return of(plan, data, Optional.empty());
  }

  /** The same of a training that goes on from a trained network, which the digest names. */
  public static Fingerprint of(ExecutionPlan plan, DataSplits data, Optional<String> beginning) {
    Map<String, String> aspects = new TreeMap<>();
    aspects.put(NETWORK, PlanDigest.of(plan));
    aspects.put(DATA, DataDigest.of(data));
    beginning.ifPresent(digest -> aspects.put(BEGINNING, digest));
    TrainingSpec spec = plan.getTraining();
    figures("", spec, aspects);
    for (EObject part : spec.eContents()) {
      if (!(part instanceof DataSpec)) { // of the data, what it holds counts
        figures(part.eContainmentFeature().getName() + " ", part, aspects);
      }
    }
    epochs(spec, aspects);
    return new Fingerprint(aspects);
  }

  private static void figures(String prefix, EObject spec, Map<String, String> aspects) {
    for (EAttribute attribute : spec.eClass().getEAllAttributes()) {
      if (!FREE.contains(attribute.getName())) {
        aspects.put(prefix + words(attribute.getName()), String.valueOf(spec.eGet(attribute)));
      }
    }
  }

  /** What spreads over all epochs changes each of them with their number. */
  private static void epochs(TrainingSpec spec, Map<String, String> aspects) {
    String epochs = Integer.toString(spec.getEpochs());
    if (spec.getSchedule() == ScheduleKind.COSINE) {
      aspects.put("epochs (cosine schedule)", epochs);
    }
    PruningSpec pruning = spec.getPruning();
    if (pruning != null && pruning.getCriterion() != PruneCriterion.SNIP && pruning.getRounds() == 0) {
      aspects.put("epochs (pruning)", epochs);
    }
    if (spec.getGrowing() != null) {
      aspects.put("epochs (growing)", epochs);
    }
  }

  /** For people: what differs between an earlier run and this one; empty if nothing does. */
  public List<String> differencesFrom(Fingerprint earlier) {
    Set<String> names = new TreeSet<>(aspects.keySet());
    names.addAll(earlier.aspects.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String now = aspects.getOrDefault(name, "not there");
      String was = earlier.aspects.getOrDefault(name, "not there");
      if (!now.equals(was)) {
        differences.add(HASHED.contains(name) ? "the " + name + " changed" : "%s is %s, was %s".formatted(name, now, was));
      }
    }
    return differences;
  }

  private static String words(String attribute) {
    return attribute.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
