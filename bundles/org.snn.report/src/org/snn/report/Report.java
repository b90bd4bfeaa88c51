package org.snn.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a report is about.
 *
 * @param subjects in the order of its chapters, at least one
 */
public record Report(List<Subject> subjects) {

  /** Keeps a copy. */
  public Report {
    subjects = List.copyOf(subjects);
  }

  /** A heading for all of it: the experiments. */
  public String title() {
    return subjects.stream().map(Subject::experiment).distinct().collect(Collectors.joining(", "));
  }
}
