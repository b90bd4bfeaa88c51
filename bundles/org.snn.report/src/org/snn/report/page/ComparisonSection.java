package org.snn.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.snn.draw.chart.Series;
import org.snn.report.Run;
import org.snn.report.Subject;
import org.snn.report.seeds.OverSeeds;
import org.snn.trainer.metrics.EpochFigures;

/** All subjects side by side, and in which settings they differ. */
final class ComparisonSection {

  private final List<Subject> subjects;

  ComparisonSection(List<Subject> subjects) {
    this.subjects = subjects.stream().filter(subject -> !subject.runs().isEmpty()).toList();
  }

  void write(Html html) {
    html.open("article", "aria-labelledby", "comparison").text("h2", "Comparison", "id", "comparison").open("section").text("h3", "Figures");
    Table table = new Table("Comparison", "Networks", ">Runs", ">Accuracy", ">Loss", "Of split", ">Connections", ">Neurons", ">Depth",
        ">Training");
    for (Subject subject : subjects) {
      table.row(subject.name(), subject.runs().size(), Numbers.percent(over(subject, KeyFigures::accuracy)),
          Numbers.decimal(over(subject, KeyFigures::loss)), KeyFigures.split(subject.first()).toLowerCase(Locale.ROOT),
          Numbers.count(over(subject, run -> (double) run.architecture().plan().connections())),
          Numbers.count(over(subject, run -> (double) run.architecture().plan().neurons())),
          Numbers.count(over(subject, run -> (double) run.architecture().plan().depth())),
          Numbers.seconds(over(subject, Run::seconds).mean()));
    }
    table.write(html);
    html.close("section");
    curves(html);
    differences(html);
    html.close("article");
  }

  /** Of validation splits, where all have one. */
  private void curves(Html html) {
    Map<String, EpochMeans> means = new LinkedHashMap<>();
    subjects.forEach(subject -> means.put(subject.name(), new EpochMeans(subject.runs())));
    means.values().removeIf(each -> each.epochs() == 0);
    if (means.size() < 2) {
      return;
    }
    boolean validated = means.values().stream().allMatch(EpochMeans::validated);
    html.open("section").text("h3", "Learning curves");
    html.text("p", validated ? "Validation split, after each epoch." : "Training split: mean over each epoch.", "class", "about");
    html.open("div", "class", "charts");
    EpochCharts.loss(html, series(means, validated ? EpochMeans::validationLoss : EpochMeans::trainLoss));
    if (means.values().stream().anyMatch(EpochMeans::accurate)) {
      EpochCharts.accuracy(html, series(means, validated ? EpochMeans::validationAccuracy : EpochMeans::trainAccuracy));
    }
    html.close("div").close("section");
  }

  private static List<Series> series(Map<String, EpochMeans> means, Function<EpochFigures, Double> value) {
    return means.entrySet().stream().map(entry -> entry.getValue().series(entry.getKey(), value)).toList();
  }

  private static OverSeeds over(Subject subject, Function<Run, Double> value) {
    return OverSeeds.of(subject.runs(), value);
  }

  private void differences(Html html) {
    List<String> columns = new ArrayList<>(List.of("Setting"));
    subjects.forEach(subject -> columns.add(subject.name()));
    Table table = new Table("Settings that differ", columns.toArray(String[]::new));
    boolean any = false;
    TreeSet<String> names = new TreeSet<>();
    subjects.forEach(subject -> names.addAll(subject.first().settings().values().keySet()));
    for (String name : names) {
      List<String> values = subjects.stream().map(subject -> subject.first().settings().values().getOrDefault(name, "–")).toList();
      if (values.stream().distinct().count() > 1) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(values);
        table.row(row.toArray());
        any = true;
      }
    }
    html.open("section").text("h3", "Settings that differ");
    if (any) {
      table.write(html);
    } else {
      html.text("p", "None.", "class", "note");
    }
    html.close("section");
  }
}
