package org.snn.report.page;

import java.util.List;
import org.snn.draw.chart.Histogram;
import org.snn.report.Subject;
import org.snn.report.network.GroupWeights;

/** How the weights of the connections into each group are spread. */
final class WeightsSection {

  private static final int WIDTH = 340;
  /** More pictures say nothing; the table has all. */
  private static final int MOST_PICTURES = 12;

  private final Subject subject;

  WeightsSection(Subject subject) {
    this.subject = subject;
  }

  void write(Html html) {
    List<GroupWeights> groups = subject.first().weights();
    html.open("section").text("h3", "Weights");
    html.text("p", "Of the connections into each group%s.".formatted(
        subject.repeated() ? ", of seed %d".formatted(subject.first().provenance().training().seed()) : ""), "class", "about");
    html.open("div", "class", "histograms");
    groups.stream().limit(MOST_PICTURES).filter(group -> group.bound() > 0).forEach(group -> {
      Histogram histogram = new Histogram("into " + group.group(), "weight", -group.bound(), group.bound(), group.histogram());
      html.open("figure").markup(histogram.svg(WIDTH)).close("figure");
    });
    html.close("div");
    Table table = new Table("Weights of each group", "Into", ">Connections", ">Mean", ">Standard deviation", ">Least", ">Greatest");
    for (GroupWeights group : groups) {
      table.row(group.group(), Numbers.count(group.connections()), Numbers.decimal(group.mean()), Numbers.decimal(group.deviation()),
          Numbers.decimal(group.least()), Numbers.decimal(group.most()));
    }
    table.write(html);
    html.close("section");
  }
}
