package org.snn.report.page;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.snn.report.Subject;
import org.snn.report.evaluate.Evaluation;
import org.snn.report.evaluate.WorstSample;
import org.snn.report.image.ImageShape;
import org.snn.report.image.Png;

/** The samples with the worst answers: as images where they are some, else as a table. */
final class WorstSection {

  private static final int MOST_FEATURES = 8;

  private final Subject subject;

  WorstSection(Subject subject) {
    this.subject = subject;
  }

  void write(Html html) {
    Optional<Evaluation> evaluation = subject.first().evaluation();
    if (evaluation.isPresent()) {
      html.open("section").text("h3", "Worst samples");
      write(html, evaluation.get());
      html.close("section");
    }
  }

  private void write(Html html, Evaluation evaluation) {
    List<WorstSample> worst = evaluation.worst();
    if (worst.isEmpty()) {
      html.text("p", "All answers are right.", "class", "note");
      return;
    }
    boolean classes = evaluation.confusion().isPresent();
    html.text("p", (classes ? "Wrong answers that the network was most certain of" : "Answers that are farthest from the targets")
        + (subject.repeated() ? ", of seed %d.".formatted(subject.first().provenance().training().seed()) : "."), "class", "about");
    Optional<ImageShape> shape = ImageShape.of(evaluation.features());
    if (classes && shape.isPresent()) {
      images(html, worst, shape.get());
    } else {
      table(html, evaluation, classes);
    }
  }

  private static void images(Html html, List<WorstSample> worst, ImageShape shape) {
    html.open("ol", "class", "samples");
    for (WorstSample sample : worst) {
      String image = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(shape, sample.features()));
      html.open("li").open("figure");
      html.empty("img", "src", image, "width", shape.side(), "height", shape.side(), "alt",
          "Sample %d: %s, taken for %s".formatted(sample.sample(), sample.truth(), sample.answer()));
      html.open("figcaption").open("span", "class", "verdict").text("b", sample.truth(), "class", "true").text(" taken for ")
          .text("b", sample.answer(), "class", "false").close("span");
      html.text("span", Numbers.percent(sample.wrongness()) + " sure", "class", "detail");
      html.text("span", "%s for %s".formatted(Numbers.percent(sample.truthProbability()), sample.truth()), "class", "detail");
      html.text("span", "sample %d".formatted(sample.sample()), "class", "detail").close("figcaption").close("figure").close("li");
    }
    html.close("ol");
  }

  private static void table(Html html, Evaluation evaluation, boolean classes) {
    List<String> features = evaluation.features().subList(0, Math.min(MOST_FEATURES, evaluation.features().size()));
    List<String> columns = new ArrayList<>(List.of(">Sample", "True", "Answered"));
    columns.addAll(classes ? List.of(">Probability", ">Of the true one") : List.of(">Distance"));
    features.forEach(name -> columns.add(">" + name));
    Table table = new Table("Samples with the worst answers", columns.toArray(String[]::new));
    for (WorstSample sample : evaluation.worst()) {
      List<Object> row = new ArrayList<>(List.of(sample.sample(), sample.truth(), sample.answer()));
      row.addAll(classes ? List.of(Numbers.percent(sample.wrongness()), Numbers.percent(sample.truthProbability()))
          : List.of(Numbers.decimal(sample.wrongness())));
      for (int i = 0; i < features.size(); i++) {
        row.add(Float.toString(sample.features()[i]));
      }
      table.row(row.toArray());
    }
    table.write(html);
    if (features.size() < evaluation.features().size()) {
      html.text("p", "The first %d of %,d features are shown.".formatted(features.size(), evaluation.features().size()), "class", "note");
    }
  }
}
