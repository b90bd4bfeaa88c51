package org.snn.report.lottery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snn.draw.chart.Axis;
import org.snn.draw.chart.Figure;
import org.snn.draw.chart.LineChart;
import org.snn.draw.chart.Point;
import org.snn.draw.chart.Series;
import org.snn.prune.lottery.LotteryResult;
import org.snn.report.seeds.OverSeeds;

/**
 * The results of a lottery as Frankle and Carbin (2019) show them in their figure 4: how well and how soon tickets and controls
 * learn, over the connections that remain. Means over the seeds, and standard deviations where there are at least two.
 */
public final class LotteryPicture {

  private final String experiment;
  private final List<LotteryResult> results;

  /** A picture of an experiment's results. */
  public LotteryPicture(String experiment, List<LotteryResult> results) {
    this.experiment = experiment;
    this.results = results;
  }

  /** The picture as SVG; empty without anything to show: neither test split nor validation split. */
  public Optional<String> svg() {
    List<LineChart> charts = new ArrayList<>();
    if (has(LotteryResult::stopAccuracy)) {
      Axis axis = Axis.linear("per cent, " + moment()).within(0, 100);
      charts.add(chart("Test accuracy", axis, result -> percent(result.stopAccuracy())));
    } else if (has(LotteryResult::stopLoss)) {
      charts.add(chart("Test loss", Axis.linear(moment()).within(0, Double.POSITIVE_INFINITY), LotteryResult::stopLoss));
    }
    if (has(LotteryPicture::stopStep)) {
      Axis axis = Axis.linear("training steps to the lowest validation loss").fromZero().within(0, Double.POSITIVE_INFINITY);
      charts.add(chart("Early stopping", axis, LotteryPicture::stopStep));
    }
    Axis remaining = Axis.logarithmic("Connections remaining, per cent").fromHighToLow().within(0, 100);
    return charts.isEmpty() ? Optional.empty()
        : Optional.of(new Figure("Lottery tickets of '%s'".formatted(experiment), note(), remaining, charts).svg());
  }

  private boolean has(Function<LotteryResult, Double> value) {
    return results.stream().map(value).anyMatch(each -> each != null);
  }

  private String moment() {
    return has(LotteryPicture::stopStep) ? "at early stopping" : "at the end of training";
  }

  private String note() {
    long seeds = results.stream().map(LotteryResult::seed).distinct().count();
    return seeds == 1 ? "One seed" : "Means of " + seeds + " seeds; the bands are one standard deviation to each side";
  }

  private LineChart chart(String title, Axis axis, Function<LotteryResult, Double> value) {
    return new LineChart(title, axis,
        List.of(series("winning tickets", false, value), series("control: other random weights", true, value)));
  }

  /** A point for each round. */
  private Series series(String name, boolean control, Function<LotteryResult, Double> value) {
    Collection<List<LotteryResult>> rounds = results.stream().filter(result -> result.control() == control)
        .collect(Collectors.groupingBy(LotteryResult::round, TreeMap::new, Collectors.toList())).values();
    return new Series(name, rounds.stream().map(round -> {
      OverSeeds values = OverSeeds.of(round, value);
      return new Point(OverSeeds.of(round, result -> percent(result.remaining())).mean(), values.mean(), values.deviation());
    }).toList());
  }

  private static Double percent(Double share) {
    return share == null ? null : (Double) (100 * share);
  }

  private static Double stopStep(LotteryResult result) {
    return result.stopStep() == null ? null : result.stopStep().doubleValue();
  }
}
