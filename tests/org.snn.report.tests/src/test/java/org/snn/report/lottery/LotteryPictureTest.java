package org.snn.report.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.snn.bench.measure.Spread;
import org.snn.draw.chart.Drawn;
import org.snn.draw.chart.Drawn.Place;
import org.snn.draw.chart.Drawn.Tick;
import org.snn.prune.lottery.LotteryResult;

class LotteryPictureTest {

  private static final double PIXEL = 0.02;
  private static final String TICKETS = "colour0";
  private static final String CONTROLS = "colour1";

  private static LotteryResult result(long seed, int round, boolean control, Long stopStep, Double loss, Double accuracy) {
    Spread time = new Spread(1, 1, 1, 1, 1);
    return new LotteryResult(seed, round, control, Math.pow(0.5, round), 1000 >> round, 10, 2, 0, 0, stopStep, 0.5, loss, accuracy, loss,
        accuracy, time, time);
  }

  /** Two seeds, rounds 0 to 3; controls from 1. Accuracy of tickets is 0.90 and 0.92 in round 0, and grows by 0.01 a round. */
  private static List<LotteryResult> results() {
    List<LotteryResult> results = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      for (int round = 0; round < 4; round++) {
        results.add(result(seed, round, false, 500L - 100 * round + 40 * seed, 0.3, 0.90 + 0.02 * seed + 0.01 * round));
        if (round > 0) {
          results.add(result(seed, round, true, 500L + 100 * round, 0.4, 0.90 - 0.05 * round));
        }
      }
    }
    return results;
  }

  private static Drawn draw(List<LotteryResult> results) {
    return Drawn.of(new LotteryPicture("tiny", results).svg().orElseThrow());
  }

  private static List<LotteryResult> with(UnaryOperator<LotteryResult> change) {
    return results().stream().map(change).toList();
  }

  private static List<Place> points(Drawn chart, String colour) {
    return chart.coloured(colour).stream().flatMap(group -> group.points().stream()).toList();
  }

  /** What a reader takes from the vertical axis at a point. */
  private static double read(Drawn chart, Place point) {
    Tick low = chart.yTicks().get(0);
    Tick high = chart.yTicks().get(chart.yTicks().size() - 1);
    return low.value() + (high.value() - low.value()) * (point.y() - low.at()) / (high.at() - low.at());
  }

  @Test
  void showsMeansOverRemainingConnections() {
    Drawn drawn = draw(results());
    Drawn accuracy = drawn.charts().get(0);
    Drawn steps = drawn.charts().get(1);
    assertThat(points(accuracy, TICKETS)).hasSize(4);
    assertThat(points(accuracy, CONTROLS)).hasSize(3);
    for (int round = 0; round < 4; round++) {
      assertThat(read(accuracy, points(accuracy, TICKETS).get(round))).isCloseTo(91 + round, within(0.01));
      assertThat(read(steps, points(steps, TICKETS).get(round))).isCloseTo(520 - 100 * round, within(0.3));
    }
    for (int round = 1; round < 4; round++) {
      assertThat(read(accuracy, points(accuracy, CONTROLS).get(round - 1))).isCloseTo(90 - 5 * round, within(0.01));
      assertThat(read(steps, points(steps, CONTROLS).get(round - 1))).isCloseTo(500 + 100 * round, within(0.3));
      assertThat(points(steps, CONTROLS).get(round - 1).x()).isEqualTo(points(steps, TICKETS).get(round).x());
    }
  }

  @Test
  void halvesAreEquallyFarApartFromAllAtTheLeft() {
    List<Place> points = points(draw(results()).charts().get(0), TICKETS);
    double first = points.get(1).x() - points.get(0).x();
    assertThat(first).isPositive();
    assertThat(points.get(2).x() - points.get(1).x()).isCloseTo(first, within(PIXEL));
    assertThat(points.get(3).x() - points.get(2).x()).isCloseTo(first, within(PIXEL));
    assertThat(draw(results()).xTicks()).extracting(Tick::value).containsExactly(20.0, 50.0, 100.0);
  }

  @Test
  void bandsAreSampleDeviations() {
    Drawn accuracy = draw(results()).charts().get(0);
    List<Place> band = Drawn.places(accuracy.coloured(TICKETS).get(0).all("path", "band").get(0));
    assertThat(read(accuracy, band.get(0))).isCloseTo(91 + Math.sqrt(2), within(0.01));
    assertThat(read(accuracy, band.get(band.size() - 1))).isCloseTo(91 - Math.sqrt(2), within(0.01));
    assertThat(draw(results()).texts("muted")).contains("Means of 2 seeds; the bands are one standard deviation to each side");
  }

  @Test
  void oneSeedHasNoBands() {
    Drawn drawn = draw(results().stream().filter(result -> result.seed() == 0).toList());
    assertThat(drawn.all("path", "band")).isEmpty();
    assertThat(drawn.texts("muted")).contains("One seed");
    assertThat(read(drawn.charts().get(0), points(drawn.charts().get(0), TICKETS).get(0))).isCloseTo(90, within(0.01));
  }

  @Test
  void withoutAccuracyThereIsTheLoss() {
    Drawn drawn = draw(with(each -> result(each.seed(), each.round(), each.control(), each.stopStep(), each.stopLoss(), null)));
    assertThat(drawn.charts().get(0).texts("")).contains("Test loss at early stopping");
    assertThat(read(drawn.charts().get(0), points(drawn.charts().get(0), CONTROLS).get(0))).isCloseTo(0.4, within(1e-3));
  }

  @Test
  void withoutValidationThereIsTheEndOfTraining() {
    Drawn drawn = draw(with(each -> result(each.seed(), each.round(), each.control(), null, each.stopLoss(), each.stopAccuracy())));
    assertThat(drawn.charts()).hasSize(1);
    assertThat(drawn.charts().get(0).texts("")).contains("Test accuracy per cent, at the end of training");
  }

  @Test
  void withoutTestThereIsTheStep() {
    Drawn drawn = draw(with(each -> result(each.seed(), each.round(), each.control(), each.stopStep(), null, null)));
    assertThat(drawn.charts()).hasSize(1);
    assertThat(drawn.charts().get(0).texts("").toString()).contains("Early stopping");
  }

  @Test
  void withoutEitherThereIsNoPicture() {
    List<LotteryResult> nothing = with(each -> result(each.seed(), each.round(), each.control(), null, null, null));
    assertThat(new LotteryPicture("tiny", nothing).svg()).isEmpty();
    assertThat(new LotteryPicture("tiny", List.of()).svg()).isEmpty();
  }

  @Test
  void aSingleTrainingIsOnePoint() {
    Drawn drawn = draw(List.of(result(1, 0, false, 100L, 0.1, 1.0)));
    assertThat(points(drawn.charts().get(0), TICKETS)).hasSize(1);
    assertThat(drawn.texts("")).contains("winning tickets").doesNotContain("control: other random weights");
    assertThat(drawn.charts().get(0).yTicks()).extracting(Tick::value).contains(100.0).allMatch(value -> value <= 100);
  }

  @Test
  void aValueThatOneSeedLacksIsTheOthers() {
    List<LotteryResult> results = new ArrayList<>(results());
    results.set(0, result(0, 0, false, null, null, null));
    Drawn drawn = draw(results);
    assertThat(read(drawn.charts().get(0), points(drawn.charts().get(0), TICKETS).get(0))).isCloseTo(92, within(0.01));
    assertThat(read(drawn.charts().get(1), points(drawn.charts().get(1), TICKETS).get(0))).isCloseTo(540, within(0.3));
  }
}
