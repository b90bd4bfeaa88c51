package org.snn.report.page;

import java.util.stream.Collectors;
import org.snn.report.Run;
import org.snn.report.Subject;

/** All about one subject, what matters most first. */
final class SubjectChapter {

  private final Subject subject;
  private final String id;

  /** @param id of the heading, to be found by links */
  SubjectChapter(Subject subject, String id) {
    this.subject = subject;
    this.id = id;
  }

  void write(Html html) {
    html.open("article", "aria-labelledby", id).text("h2", subject.name(), "id", id);
    html.text("p", about(), "class", "about");
    if (!subject.rounds().isEmpty()) {
      new RoundsSection(subject.experiment(), subject.rounds()).write(html);
    }
    if (subject.runs().isEmpty()) {
      html.text("p", "No trained network of this lottery was kept.", "class", "note");
    } else {
      networks(html);
    }
    html.close("article");
  }

  private void networks(Html html) {
    new KeyFigures(subject.runs()).write(html);
    new CurvesSection(subject).write(html);
    new AnswersSection(subject.runs()).write(html);
    new WorstSection(subject).write(html);
    new ArchitectureSection(subject.first().architecture()).write(html);
    new WeightsSection(subject).write(html);
    new ProvenanceSection(subject.runs()).write(html);
  }

  private String about() {
    String seeds = subject.runs().stream().map(SubjectChapter::seed).collect(Collectors.joining(", "));
    if (!subject.rounds().isEmpty()) {
      long all = subject.rounds().stream().map(result -> result.seed()).distinct().count();
      String tickets = subject.runs().isEmpty() ? "" : " The networks below the rounds are those of the last one, of seed " + seeds + ".";
      return "Lottery tickets: %d trainings, with %d %s.%s".formatted(subject.rounds().size(), all, all == 1 ? "seed" : "seeds", tickets);
    }
    Run run = subject.first();
    String what = "Experiment ‘%s’ of network ‘%s’, ".formatted(run.provenance().experiment(), run.architecture().name());
    return what + (subject.repeated()
        ? "with seeds %s. Figures are means ± the standard deviation over these %d runs; what can be shown of one network only is from seed %s."
            .formatted(seeds, subject.runs().size(), seed(run))
        : "seed %s.".formatted(seeds));
  }

  private static String seed(Run run) {
    return Long.toString(run.provenance().training().seed());
  }
}
