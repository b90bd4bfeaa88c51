package org.snn.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.prune.lottery.LotteryResult;

/**
 * A chapter of a report: a trained network, or several of the same experiment with different seeds; or a lottery.
 *
 * @param name its heading
 * @param runs the networks; none if a lottery kept none
 * @param rounds what a lottery came to; empty if this is none
 */
public record Subject(String name, List<Run> runs, List<LotteryResult> rounds) {

  /** Networks are of the same experiment if these are equal. */
  private record Experiment(String name, String network, int inputs, int outputs, long connections, Settings settings,
      List<String> data) {

    static Experiment of(Run run) {
      long connections = run.changing() ? 0 : run.architecture().plan().connections();
      return new Experiment(run.provenance().experiment(), run.architecture().name(), run.architecture().inputs(),
          run.architecture().outputs(), connections, run.settings(),
          run.provenance().data().files().stream().map(FileProvenance::sha256).toList());
    }
  }

  /** Sorts networks: those of the same experiment with different seeds belong together. */
  public static List<Subject> of(List<Run> runs) {
    Map<Experiment, List<Run>> byExperiment = new LinkedHashMap<>();
    runs.forEach(run -> byExperiment.computeIfAbsent(Experiment.of(run), added -> new ArrayList<>()).add(run));
    List<Subject> subjects = new ArrayList<>();
    for (List<Run> alike : byExperiment.values()) {
      if (alike.stream().map(Subject::seed).distinct().count() == alike.size()) {
        subjects.add(new Subject(name(alike), alike, List.of()));
      } else {
        alike.forEach(run -> subjects.add(new Subject(run.name(), List.of(run), List.of())));
      }
    }
    return subjects;
  }

  private static String name(List<Run> alike) {
    Run first = alike.get(0);
    return alike.size() == 1 ? first.name() : "%s, %d seeds".formatted(first.provenance().experiment(), alike.size());
  }

  private static long seed(Run run) {
    return run.provenance().training().seed();
  }

  /** Name of the experiment; that of the subject if no network is there to tell. */
  public String experiment() {
    return runs.isEmpty() ? name : first().provenance().experiment();
  }

  /** The network that stands for all of them where only one can be shown. */
  public Run first() {
    return runs.get(0);
  }

  /** Whether there are several seeds. */
  public boolean repeated() {
    return runs.size() > 1;
  }
}
