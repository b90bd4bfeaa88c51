package org.snn.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.snn.report.Run;
import org.snn.report.evaluate.Evaluation;
import org.snn.report.seeds.OverSeeds;
import org.snn.trainer.metrics.Figures;

/** The figures that a reader looks for first. */
final class KeyFigures {

  private final List<Run> runs;

  /** @param runs of the same experiment */
  KeyFigures(List<Run> runs) {
    this.runs = runs;
  }

  /** Loss and accuracy where they were measured now, else those that were measured when training ended. */
  static Optional<Figures> figures(Run run) {
    return run.evaluation().map(Evaluation::figures).or(() -> run.provenance().training().test());
  }

  static Double loss(Run run) {
    return figures(run).map(Figures::loss).orElse(null);
  }

  static Double accuracy(Run run) {
    return figures(run).filter(of -> of.accuracy().isPresent()).map(of -> of.accuracy().getAsDouble()).orElse(null);
  }

  /** Which part of the data they are of. */
  static String split(Run run) {
    String split = run.evaluation().map(Evaluation::split).orElse("test");
    return split.substring(0, 1).toUpperCase(Locale.ROOT) + split.substring(1);
  }

  void write(Html html) {
    html.open("dl", "class", "tiles");
    String split = split(runs.get(0));
    if (runs.stream().anyMatch(run -> accuracy(run) != null)) {
      tile(html, split + " accuracy", Numbers.percent(over(KeyFigures::accuracy)));
    }
    if (runs.stream().anyMatch(run -> loss(run) != null)) {
      tile(html, split + " loss", Numbers.decimal(over(KeyFigures::loss)));
    }
    tile(html, "Connections", Numbers.count(over(run -> (double) run.architecture().plan().connections())));
    tile(html, "Neurons", Numbers.count(over(run -> (double) run.architecture().plan().neurons())));
    tile(html, "Depth", Numbers.count(over(run -> (double) run.architecture().plan().depth())));
    if (runs.stream().anyMatch(run -> run.seconds() > 0)) {
      tile(html, "Training", Numbers.seconds(over(Run::seconds).mean()));
    }
    html.close("dl");
  }

  private OverSeeds over(Function<Run, Double> value) {
    return OverSeeds.of(runs, value);
  }

  private static void tile(Html html, String name, String value) {
    int spread = value.indexOf(" ± ");
    html.open("div").text("dt", name).open("dd").text(spread < 0 ? value : value.substring(0, spread));
    if (spread >= 0) {
      html.text("span", value.substring(spread), "class", "spread");
    }
    html.close("dd").close("div");
  }
}
