package org.snn.report.page;

import java.util.List;
import java.util.function.Function;
import org.snn.prune.lottery.LotteryResult;
import org.snn.report.lottery.LotteryPicture;
import org.snn.report.seeds.OverSeeds;

/** What the rounds of a lottery came to. */
final class RoundsSection {

  private final String experiment;
  private final List<LotteryResult> results;
  private final boolean accurate;

  RoundsSection(String experiment, List<LotteryResult> results) {
    this.experiment = experiment;
    this.results = results;
    this.accurate = results.stream().allMatch(result -> result.stopAccuracy() != null);
  }

  void write(Html html) {
    html.open("section").text("h3", "Pruning rounds");
    new LotteryPicture(experiment, results).svg().ifPresent(svg -> html.open("figure", "class", "wide").markup(svg).close("figure"));
    String figure = accurate ? "accuracy" : "loss";
    Table table = new Table("Rounds of pruning", ">Round", ">Remaining", ">Connections", ">Neurons", ">Stop step", ">Test " + figure,
        ">At the end", ">Control’s step", ">Control’s " + figure);
    results.stream().map(LotteryResult::round).distinct().sorted().forEach(round -> {
      List<LotteryResult> tickets = of(round, false);
      List<LotteryResult> controls = of(round, true);
      table.row(round, Numbers.percent(OverSeeds.of(tickets, LotteryResult::remaining).mean()),
          Numbers.count(OverSeeds.of(tickets, result -> (double) result.connections()).mean()),
          Numbers.count(OverSeeds.of(tickets, result -> (double) result.neurons()).mean()), Numbers.count(OverSeeds.of(tickets, RoundsSection::step)),
          figure(tickets, accurate ? LotteryResult::stopAccuracy : LotteryResult::stopLoss),
          figure(tickets, accurate ? LotteryResult::endAccuracy : LotteryResult::endLoss),
          Numbers.count(OverSeeds.of(controls, RoundsSection::step)),
          figure(controls, accurate ? LotteryResult::stopAccuracy : LotteryResult::stopLoss));
    });
    table.write(html);
    html.text("p", ("Means ± the standard deviation over the seeds. Stop: where the validation loss is lowest; test %s is that of this moment. "
        + "Controls: the same connections from other random weights.").formatted(figure), "class", "note").close("section");
  }

  private List<LotteryResult> of(int round, boolean control) {
    return results.stream().filter(result -> result.round() == round && result.control() == control).toList();
  }

  private static Double step(LotteryResult result) {
    return result.stopStep() == null ? null : result.stopStep().doubleValue();
  }

  private String figure(List<LotteryResult> of, Function<LotteryResult, Double> value) {
    OverSeeds values = OverSeeds.of(of, value);
    return accurate ? Numbers.percent(values) : Numbers.decimal(values);
  }
}
