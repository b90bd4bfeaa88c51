package org.snn.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.snn.report.Run;
import org.snn.report.evaluate.ClassScore;
import org.snn.report.evaluate.Confusion;
import org.snn.report.evaluate.Evaluation;
import org.snn.report.evaluate.TargetError;
import org.snn.report.seeds.OverSeeds;

/** What the networks answer: confusion and scores of classes, or errors of real-valued targets. */
final class AnswersSection {

  /** A matrix of more classes needs the whole width. */
  private static final int MOST_BESIDE = 12;

  private final List<Run> runs;
  private final List<Evaluation> evaluations;

  /** @param runs of the same experiment */
  AnswersSection(List<Run> runs) {
    this.runs = runs;
    this.evaluations = runs.stream().map(Run::evaluation).flatMap(Optional::stream).toList();
  }

  void write(Html html) {
    html.open("section").text("h3", "Answers");
    for (Run run : runs) {
      if (run.evaluation().isEmpty()) {
        html.text("p", "No confusion matrix, no scores and no worst samples of %s: %s".formatted(run.name(), run.missing()), "class", "note");
      }
    }
    if (!evaluations.isEmpty()) {
      Evaluation first = evaluations.get(0);
      long samples = evaluations.stream().mapToLong(Evaluation::samples).sum();
      html.text("p", "%s samples of the %s split%s.".formatted(Numbers.count(samples), first.split(), evaluations.size() == 1 ? ""
          : "s, all runs together; scores are means over the runs"), "class", "about");
      if (first.confusion().isPresent()) {
        classes(html);
      } else {
        errors(html, first.errors());
        html.text("p", "The targets are real-valued, so there is no confusion matrix.", "class", "note");
      }
    }
    html.close("section");
  }

  private void classes(Html html) {
    List<Confusion> each = evaluations.stream().map(Evaluation::confusion).flatMap(Optional::stream).toList();
    Confusion all = each.stream().reduce(Confusion::plus).orElseThrow();
    html.open("div", "class", all.classes().size() > MOST_BESIDE ? "stack" : "pair").open("div");
    new ConfusionTable(all).write(html);
    html.close("div").open("div").text("h4", "Classes");
    List<List<ClassScore>> scores = each.stream().map(Confusion::scores).toList();
    Table table = new Table("Scores of each class", "Class", ">Precision", ">Recall", ">F1", ">Samples");
    for (int i = 0; i < scores.get(0).size(); i++) {
      table.row(scores.get(0).get(i).name(), over(scores, i, ClassScore::precision), over(scores, i, ClassScore::recall),
          over(scores, i, ClassScore::f1), Numbers.count(sum(scores, i)));
    }
    table.write(html);
    html.close("div").close("div");
  }

  private static long sum(List<List<ClassScore>> scores, int index) {
    return scores.stream().mapToLong(of -> of.get(index).samples()).sum();
  }

  /** A class that has no score in a run is left out there. */
  private static String over(List<List<ClassScore>> scores, int index, ToDoubleFunction<ClassScore> value) {
    return Numbers.share(OverSeeds.of(scores, of -> {
      double score = value.applyAsDouble(of.get(index));
      return Double.isNaN(score) ? null : (Double) score;
    }));
  }

  private void errors(Html html, List<TargetError> first) {
    Table table = new Table("Errors of each target", "Target", ">Root mean square error", ">Mean absolute error", ">R²");
    for (int i = 0; i < first.size(); i++) {
      int index = i;
      table.row(first.get(i).name(), Numbers.decimal(OverSeeds.of(evaluations, of -> of.errors().get(index).rootMeanSquare())),
          Numbers.decimal(OverSeeds.of(evaluations, of -> of.errors().get(index).meanAbsolute())),
          Numbers.decimal(OverSeeds.of(evaluations, of -> of.errors().get(index).explained())));
    }
    table.write(html);
  }
}
