package org.snn.report.page;

import java.util.List;
import org.snn.draw.chart.Series;
import org.snn.report.Subject;
import org.snn.trainer.metrics.EpochFigures;

/** How loss and accuracy went, epoch by epoch. */
final class CurvesSection {

  private static final String VALIDATION = "validation";
  private static final String TRAINING = "training";

  private final Subject subject;
  private final EpochMeans means;

  CurvesSection(Subject subject) {
    this.subject = subject;
    this.means = new EpochMeans(subject.runs());
  }

  void write(Html html) {
    html.open("section").text("h3", "Learning curves");
    if (means.epochs() == 0) {
      html.text("p", "No figures of single epochs were kept.", "class", "note");
    } else {
      html.text("p", note(), "class", "about").open("div", "class", "charts");
      EpochCharts.loss(html, List.of(means.series(VALIDATION, EpochMeans::validationLoss), means.series(TRAINING, EpochMeans::trainLoss)));
      if (means.accurate()) {
        Series validation = means.series(VALIDATION, EpochMeans::validationAccuracy);
        EpochCharts.accuracy(html, List.of(validation, means.series(TRAINING, EpochMeans::trainAccuracy)));
      }
      html.close("div");
      table(html);
    }
    html.close("section");
  }

  private String note() {
    return "Training: mean over the epoch, of each batch before its update. Validation: after the epoch. " + (subject.repeated()
        ? "Lines are means over the seeds, bands one standard deviation to each side."
        : "The weights are those of epoch %d.".formatted(subject.first().provenance().training().epoch()));
  }

  private void table(Html html) {
    html.open("details").text("summary", "Figures of each epoch");
    Table table = new Table("Figures of each epoch", ">Epoch", ">Training loss", ">Validation loss", ">Training accuracy",
        ">Validation accuracy", ">Learning rate", ">Seconds");
    for (int epoch = 1; epoch <= means.epochs(); epoch++) {
      table.row(epoch, Numbers.decimal(means.at(epoch, EpochMeans::trainLoss)),
          Numbers.decimal(means.at(epoch, EpochMeans::validationLoss)), Numbers.percent(means.at(epoch, EpochMeans::trainAccuracy)),
          Numbers.percent(means.at(epoch, EpochMeans::validationAccuracy)), Numbers.decimal(means.at(epoch, EpochFigures::rate).mean()),
          Numbers.decimal(means.at(epoch, EpochFigures::seconds)));
    }
    table.write(html);
    html.close("details");
  }
}
