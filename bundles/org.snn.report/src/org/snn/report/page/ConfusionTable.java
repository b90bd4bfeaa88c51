package org.snn.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.snn.report.evaluate.Confusion;

/** A confusion matrix: the darker, the greater the share of the row's class. With many classes only what is confused most. */
final class ConfusionTable {

  private static final int MOST_CLASSES = 30;
  private static final int MOST_PAIRS = 30;
  /** Text stays readable on the darkest colour. */
  private static final double DARKEST = 0.5;

  private final Confusion confusion;

  ConfusionTable(Confusion confusion) {
    this.confusion = confusion;
  }

  void write(Html html) {
    html.text("h4", "Confusion");
    if (confusion.classes().size() > MOST_CLASSES) {
      pairs(html);
    } else {
      matrix(html);
    }
  }

  private void matrix(Html html) {
    List<String> classes = confusion.classes();
    html.open("div", "class", "scroll", "role", "region", "tabindex", 0, "aria-label", "Confusion matrix").open("table", "class", "confusion");
    html.open("thead").open("tr").text("th", "true, answered", "scope", "col", "class", "corner");
    classes.forEach(name -> html.text("th", name, "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    for (int truth = 0; truth < classes.size(); truth++) {
      html.open("tr").text("th", classes.get(truth), "scope", "row");
      for (int answer = 0; answer < classes.size(); answer++) {
        cell(html, truth, answer);
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void cell(Html html, int truth, int answer) {
    long count = confusion.count(truth, answer);
    double share = (double) count / Math.max(1, confusion.samples(truth));
    // Less than proportional: a hundredth of a class that is taken for another one is to be seen.
    String shade = String.format(Locale.ROOT, "--shade:%.2f", DARKEST * Math.cbrt(share));
    String title = "true %s, answered %s: %s (%s)".formatted(confusion.classes().get(truth), confusion.classes().get(answer),
        Numbers.count(count), Numbers.percent(share));
    html.text("td", count == 0 ? "·" : Numbers.count(count), "class", count == 0 ? "zero" : truth == answer ? "right" : "wrong", "style",
        shade, "title", title);
  }

  private record Pair(int truth, int answer, long count) {
  }

  private void pairs(Html html) {
    List<Pair> pairs = new ArrayList<>();
    int classes = confusion.classes().size();
    for (int truth = 0; truth < classes; truth++) {
      for (int answer = 0; answer < classes; answer++) {
        if (truth != answer && confusion.count(truth, answer) > 0) {
          pairs.add(new Pair(truth, answer, confusion.count(truth, answer)));
        }
      }
    }
    Table table = new Table("What is confused most", "True", "Answered", ">Samples", ">Share of the class");
    pairs.stream().sorted(Comparator.comparingLong(Pair::count).reversed()).limit(MOST_PAIRS)
        .forEach(pair -> table.row(confusion.classes().get(pair.truth), confusion.classes().get(pair.answer), Numbers.count(pair.count),
            Numbers.percent((double) pair.count / confusion.samples(pair.truth))));
    table.write(html);
    html.text("p", "%d classes are too many for a matrix; these are confused most.".formatted(classes), "class", "note");
  }
}
