package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.snn.draw.chart.Drawn.Place;
import org.snn.draw.chart.Drawn.Tick;
import org.w3c.dom.Element;

/** Whatever is drawn is well-formed and within the picture. */
class AnyFigureTest {

  private static final double FONT = 13;
  private static final Pattern HORIZONTAL = Pattern.compile("H(-?[0-9.]+)");

  @Provide
  Arbitrary<Figure> figures() {
    Arbitrary<Double> special = Arbitraries.of(0.0, 1.0, 100.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE,
        99.99999999999999, 0.30000000000000004);
    Arbitrary<Double> number = Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.doubles().between(0, 100), special);
    Arbitrary<Point> point = Combinators.combine(number, number, number.map(Math::abs)).as(Point::new);
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(60);
    Arbitrary<Series> series = Combinators.combine(text, point.list().ofMaxSize(6)).as(Series::new);
    Arbitrary<Axis> axis = Combinators.combine(text, Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((label, logarithmic, descending, zero) -> {
          Axis plain = logarithmic ? Axis.logarithmic(label) : Axis.linear(label);
          Axis turned = descending ? plain.fromHighToLow() : plain;
          return zero ? turned.fromZero() : turned;
        });
    Arbitrary<LineChart> chart = Combinators.combine(text, axis, series.list().ofMaxSize(6)).as(LineChart::new);
    return Combinators.combine(text, text, axis, chart.list().ofMaxSize(3)).as(Figure::new);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void isWellFormedAndWithinItsBox(@ForAll("figures") Figure figure) {
    Drawn drawn = Drawn.of(figure.svg());
    String[] box = drawn.root().getAttribute("viewBox").split(" ");
    double width = Double.parseDouble(box[2]);
    double height = Double.parseDouble(box[3]);
    for (Element path : drawn.all("path", "")) {
      double radius = path.getAttribute("class").equals("marker") ? 5 : 0;
      assertThat(Drawn.places(path)).isNotEmpty().allSatisfy(place -> assertInside(place, radius, width, height));
      for (Matcher end = HORIZONTAL.matcher(path.getAttribute("d")); end.find();) {
        assertThat(Double.parseDouble(end.group(1))).isBetween(0.0, width);
      }
    }
    for (Element text : drawn.all("text", "")) {
      assertInside(new Place(Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y"))), 3, width, height);
      assertThat(right(text)).as(text.getTextContent()).isLessThan(width);
    }
  }

  /** Where a text ends in a font whose letters are half as wide as high. */
  private static double right(Element text) {
    String shown = text.getTextContent().strip();
    double length = shown.codePointCount(0, shown.length()) * FONT / 2;
    String style = text.getAttribute("class");
    double share = style.contains("end") ? 0 : style.contains("middle") ? 0.5 : 1;
    return Double.parseDouble(text.getAttribute("x")) + share * length;
  }

  private static void assertInside(Place place, double radius, double width, double height) {
    assertThat(place.x()).isBetween(radius, width - radius);
    assertThat(place.y()).isBetween(radius, height - radius);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void pointsLieBetweenTheTicksAround(@ForAll("figures") Figure figure) {
    List<Drawn> charts = Drawn.of(figure.svg()).charts();
    for (int i = 0; i < charts.size(); i++) {
      Axis axis = figure.charts().get(i).y();
      List<Tick> ticks = charts.get(i).yTicks();
      if (!axis.logarithmic() && !ticks.isEmpty()) {
        double first = ticks.get(0).at();
        double last = ticks.get(ticks.size() - 1).at();
        assertThat(charts.get(i).points()).extracting(Place::y)
            .allSatisfy(y -> assertThat(y).isBetween(Math.min(first, last) - 0.02, Math.max(first, last) + 0.02));
      }
    }
  }
}
