package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snn.draw.chart.Drawn.Place;
import org.snn.draw.chart.Drawn.Tick;
import org.w3c.dom.Element;

/** Pictures are read back: places are compared with what a reader computes from the numbers at the axes. */
class FigureTest {

  private static final double NAN = Double.NaN;
  /** Places have two decimals; those of two ticks or points, which a reader starts from, too. */
  private static final double PIXEL = 0.02;
  private static final Axis PERCENT = Axis.logarithmic("remaining").fromHighToLow().within(0, 100);

  private static Drawn draw(Axis x, Axis y, Point... points) {
    return Drawn.of(new Figure("T", "", x, List.of(new LineChart("C", y, List.of(new Series("s", List.of(points)))))).svg());
  }

  private static List<Place> points(Drawn chart) {
    return chart.charts().get(0).points();
  }

  /** The place of a value, by two ticks and what equal lengths are. */
  private static double place(double value, List<Tick> ticks, DoubleUnaryOperator measure) {
    Tick a = ticks.get(0);
    Tick b = ticks.get(ticks.size() - 1);
    double from = measure.applyAsDouble(a.value());
    return a.at() + (b.at() - a.at()) * (measure.applyAsDouble(value) - from) / (measure.applyAsDouble(b.value()) - from);
  }

  @Test
  void pointsLieWhereTheirValuesSay() {
    double[] xs = {-3, 1.5, 12};
    double[] ys = {0.31, -0.07, 0.1};
    Drawn drawn = draw(Axis.linear("x"), Axis.linear("y"), new Point(xs[0], ys[0], NAN), new Point(xs[1], ys[1], NAN),
        new Point(xs[2], ys[2], NAN));
    List<Tick> vertical = drawn.charts().get(0).yTicks();
    for (int i = 0; i < xs.length; i++) {
      assertThat(points(drawn).get(i).x()).isCloseTo(place(xs[i], drawn.xTicks(), v -> v), within(PIXEL));
      assertThat(points(drawn).get(i).y()).isCloseTo(place(ys[i], vertical, v -> v), within(PIXEL));
    }
    assertThat(Drawn.places(drawn.charts().get(0).all("path", "line").get(0))).isEqualTo(points(drawn));
    assertThat(points(drawn).get(0).x()).isLessThan(points(drawn).get(2).x());
    assertThat(points(drawn).get(0).y()).as("up is more").isLessThan(points(drawn).get(1).y());
  }

  @Test
  void equalFactorsHaveEqualLengthsOnALogarithmicAxis() {
    Drawn drawn = draw(PERCENT, Axis.logarithmic("y"), new Point(100, 1e-3, NAN), new Point(33, 0.02, NAN), new Point(3.2, 0.7, NAN));
    List<Place> points = points(drawn);
    double left = points.get(0).x();
    double right = points.get(2).x();
    assertThat(points.get(1).x()).isCloseTo(left + (right - left) * Math.log(100 / 33.0) / Math.log(100 / 3.2), within(PIXEL));
    assertThat(left).as("100 % is at the left").isLessThan(right);
    for (Tick tick : drawn.xTicks()) {
      assertThat(tick.at()).isCloseTo(left + (right - left) * Math.log(100 / tick.value()) / Math.log(100 / 3.2), within(PIXEL));
    }
    assertThat(drawn.xTicks()).extracting(Tick::value).containsExactly(5.0, 10.0, 20.0, 50.0, 100.0);
    assertThat(points.get(1).y()).isCloseTo(place(0.02, drawn.charts().get(0).yTicks(), Math::log10), within(PIXEL));
  }

  @Test
  void chartsShareTheirHorizontalAxis() {
    Series above = new Series("s", List.of(new Point(1, 123456, 0), new Point(5, 2, 0)));
    Series below = new Series("s", List.of(new Point(3, 1, 0), new Point(9, 2, 0)));
    Drawn drawn = Drawn.of(new Figure("T", "", Axis.linear("x"), List.of(new LineChart("A", Axis.linear("y"), List.of(above)),
        new LineChart("B", Axis.linear("y"), List.of(below)))).svg());
    List<Place> points = Stream.of(0, 1).flatMap(i -> drawn.charts().get(i).points().stream()).toList();
    double left = points.get(0).x();
    double right = points.get(3).x();
    assertThat(points.get(1).x()).isCloseTo((left + right) / 2, within(PIXEL));
    assertThat(points.get(2).x()).isCloseTo(left + (right - left) / 4, within(PIXEL));
    assertThat(points.get(2).y()).isGreaterThan(points.get(0).y());
  }

  @Test
  void bandsAreOneDeviationToEachSideAndEndWhereThereIsNone() {
    Drawn drawn = draw(Axis.linear("x"), Axis.linear("y"), new Point(0, 10, 2), new Point(1, 12, 1), new Point(2, 12, NAN),
        new Point(3, 8, 3));
    Drawn chart = drawn.charts().get(0);
    List<Element> bands = chart.all("path", "band");
    List<Double> first = List.of(12.0, 13.0, 11.0, 8.0);
    List<Double> alone = List.of(11.0, 5.0);
    assertThat(bands).hasSize(2);
    for (int i = 0; i < 4; i++) {
      assertThat(Drawn.places(bands.get(0)).get(i).y()).isCloseTo(place(first.get(i), chart.yTicks(), v -> v), within(PIXEL));
    }
    assertThat(Drawn.places(bands.get(0))).extracting(Place::x)
        .containsExactly(points(drawn).get(0).x(), points(drawn).get(1).x(), points(drawn).get(1).x(), points(drawn).get(0).x());
    for (int i = 0; i < 2; i++) {
      assertThat(Drawn.places(bands.get(1)).get(i).y()).isCloseTo(place(alone.get(i), chart.yTicks(), v -> v), within(PIXEL));
    }
  }

  @Test
  void neitherAxisNorBandGoesWhereNoValueCanBe() {
    Drawn chart = draw(Axis.linear("x"), Axis.linear("y").within(0, 100), new Point(0, 99, 5), new Point(1, 97, 1)).charts().get(0);
    assertThat(chart.yTicks()).extracting(Tick::value).contains(100.0).allMatch(value -> value <= 100);
    assertThat(Drawn.places(chart.all("path", "band").get(0)).get(0).y()).isCloseTo(place(100, chart.yTicks(), v -> v), within(PIXEL));
  }

  @Test
  void zeroIsShownWhereItIsAskedFor() {
    Point[] points = {new Point(1, 500, NAN), new Point(2, 600, NAN)};
    Drawn from = draw(Axis.linear("x"), Axis.linear("y").fromZero(), points);
    Drawn without = draw(Axis.linear("x"), Axis.linear("y"), points);
    assertThat(from.charts().get(0).yTicks()).extracting(Tick::value).contains(0.0);
    assertThat(without.charts().get(0).yTicks()).extracting(Tick::value).doesNotContain(0.0);
  }

  @Test
  void whatIsMissingIsLeftOut() {
    Drawn drawn = draw(PERCENT, Axis.linear("y"), new Point(100, 1, NAN), new Point(50, NAN, NAN), new Point(NAN, 1, 1), new Point(0, 5, 1),
        new Point(25, Double.POSITIVE_INFINITY, 1), new Point(12, 2, Double.POSITIVE_INFINITY));
    assertThat(points(drawn)).hasSize(2);
    assertThat(drawn.charts().get(0).all("path", "band")).isEmpty();
    assertThat(drawn.charts().get(0).yTicks()).extracting(Tick::value).allMatch(value -> value >= 1 && value <= 2);
  }

  @Test
  void aSeriesWithoutPointsIsNotInTheLegend() {
    List<Series> series = List.of(new Series("none", List.of(new Point(1, NAN, NAN))), new Series("some", List.of(new Point(1, 1, NAN))));
    Drawn drawn = Drawn.of(new Figure("T", "", PERCENT, List.of(new LineChart("C", Axis.linear("y"), series))).svg());
    assertThat(drawn.texts("")).contains("some").doesNotContain("none");
  }

  @Test
  void seriesOfOneNameLookAlikeInAllCharts() {
    Series both = new Series("both", List.of(new Point(1, 1, NAN), new Point(2, 2, NAN)));
    Series first = new Series("first", List.of(new Point(1, 1, NAN)));
    Drawn drawn = Drawn.of(new Figure("T", "", PERCENT,
        List.of(new LineChart("A", Axis.linear("y"), List.of(first, both)), new LineChart("B", Axis.linear("y"), List.of(both)))).svg());
    assertThat(drawn.charts().get(1).coloured("colour0")).isEmpty();
    assertThat(drawn.charts()).allSatisfy(
        chart -> assertThat(chart.coloured("colour1").stream().flatMap(group -> group.points().stream())).hasSize(2));
    assertThat(drawn.coloured("colour1").get(0).points()).as("the legend").hasSize(1);
  }

  @Test
  void onePointIsEnough() {
    for (Axis x : List.of(Axis.linear("x"), Axis.logarithmic("x"), PERCENT)) {
      for (double value : new double[] {100, 1e-12}) {
        Drawn drawn = draw(x, Axis.linear("y").fromZero().within(0, 1), new Point(value, 0, 0));
        assertThat(points(drawn)).hasSize(1).allSatisfy(FigureTest::isInside);
        assertThat(drawn.xTicks()).isNotEmpty();
      }
    }
  }

  private static void isInside(Place place) {
    assertThat(place.x()).isBetween(20.0, 580.0);
    assertThat(place.y()).isBetween(20.0, 580.0);
  }

  @Test
  void nothingIsFine() {
    Drawn chart = Drawn.of(new Figure("T", "", PERCENT, List.of(new LineChart("C", Axis.linear("y"), List.of()))).svg());
    assertThat(chart.charts().get(0).texts("")).containsExactly("C y", "no data");
    assertThat(chart.xTicks()).isEmpty();
    assertThat(Drawn.of(new Figure("T", "", PERCENT, List.of()).svg()).texts("title")).containsExactly("T");
  }

  @Test
  void textMayBeAnything() {
    String nasty = "<a href=\"x\"> & 'b' ]]> \u0000\u001b \ud800 é 漢 \ud83d\ude00";
    String shown = "<a href=\"x\"> & 'b' ]]> \ufffd\ufffd \ufffd é 漢 \ud83d\ude00";
    Drawn drawn = Drawn.of(new Figure(nasty, nasty, Axis.linear(nasty),
        List.of(new LineChart(nasty, Axis.linear(nasty), List.of(new Series(nasty, List.of(new Point(1, 1, 1))))))).svg());
    assertThat(drawn.texts("title")).containsExactly(shown);
    assertThat(drawn.texts("")).filteredOn(shown::equals).as("title, note, legend, axis").hasSize(4);
    assertThat(drawn.texts("")).contains(shown + " " + shown);
  }

  @Test
  void isAPictureInWords() {
    Figure figure = new Figure("Title", "A note", PERCENT, List.of(new LineChart("Accuracy", Axis.linear("per cent"),
        List.of(new Series("tickets", List.of(new Point(100, 94.4333, 0.2082), new Point(3.1765, 94.1667, NAN)))))));
    Drawn drawn = Drawn.of(figure.svg());
    assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    assertThat(drawn.all("title", "").get(0).getTextContent()).isEqualTo("Title");
    assertThat(drawn.all("desc", "").get(0).getTextContent())
        .isEqualTo("Accuracy (per cent) over remaining. tickets: 94.43 ± 0.208 at 100 to 94.17 at 3.176.\nA note");
    assertThat(drawn.charts().get(0).all("title", "")).extracting(Element::getTextContent)
        .containsExactly("tickets: 94.43 ± 0.208 at 100", "tickets: 94.17 at 3.176");
  }

  @Test
  void numbersAreTheSameInAllCountries() {
    Series series = new Series("s", List.of(new Point(1.5, 10_000.5, 0.25), new Point(2.5, 30_000, NAN)));
    Figure figure = new Figure("T", "", Axis.linear("x"), List.of(new LineChart("C", Axis.linear("y"), List.of(series))));
    String here = figure.svg();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(figure.svg()).isEqualTo(here).contains(">10,000<", ">2.4<");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** In a font whose digits are half as wide as high. */
  @Test
  void labelsOfTheHorizontalAxisStandClear() {
    for (double far : new double[] {1e3, 2.5e6, 4e8, 3e12}) {
      Drawn drawn = draw(Axis.linear("x"), Axis.linear("y"), new Point(0, 1, NAN), new Point(far, 2, NAN));
      List<Tick> ticks = drawn.xTicks();
      double width = 6 * drawn.texts("middle").stream().filter(text -> !text.equals("x")).mapToInt(String::length).max().orElseThrow();
      assertThat(ticks).as("to %s", far).hasSizeGreaterThan(1);
      assertThat(ticks.get(ticks.size() - 1).at() + width / 2).as("to %s", far).isLessThan(600);
      for (int i = 1; i < ticks.size(); i++) {
        assertThat(ticks.get(i).at() - ticks.get(i - 1).at()).as("to %s", far).isGreaterThan(width);
      }
    }
  }

  @Test
  void countsHaveNoTicksBetweenThem() {
    Axis epochs = Axis.linear("Epoch").ofCounts();
    Drawn drawn = draw(epochs, Axis.linear("y"), new Point(1, 0, NAN), new Point(3, 1, NAN));
    assertThat(drawn.xTicks()).extracting(Tick::value).containsExactly(1.0, 2.0, 3.0);
    assertThat(draw(epochs, Axis.linear("y"), new Point(1, 0, NAN)).xTicks()).extracting(Tick::value).containsExactly(1.0);
  }

  @Test
  void aFigureWithoutTitleIsNamedByItsCharts() {
    LineChart chart = new LineChart("Loss", Axis.linear("y"), List.of(new Series("s", List.of(new Point(1, 2, NAN)))));
    Drawn drawn = Drawn.of(new Figure("", "", Axis.linear("x"), List.of(chart)).svg(400));
    assertThat(drawn.root().getAttribute("width")).isEqualTo("400");
    assertThat(drawn.all("title", "").get(0).getTextContent()).isEqualTo("Loss");
    assertThat(drawn.texts("title")).isEmpty();
  }

  @Test
  void manyPointsAreMarkedOnlyUnderThePointer() {
    Point[] points = IntStream.range(0, 41).mapToObj(i -> new Point(i, i, NAN)).toArray(Point[]::new);
    assertThat(draw(Axis.linear("x"), Axis.linear("y"), points).all("path", "quiet")).hasSize(41);
    assertThat(draw(Axis.linear("x"), Axis.linear("y"), Arrays.copyOf(points, 40)).all("path", "quiet")).isEmpty();
  }
}
