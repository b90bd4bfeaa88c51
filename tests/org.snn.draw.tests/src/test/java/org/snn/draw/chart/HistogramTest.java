package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.draw.chart.Drawn.Tick;
import org.w3c.dom.Element;

class HistogramTest {

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void barsAreAsHighAsTheirCountsAndStandOverTheirIntervals() {
    Drawn drawn = Drawn.of(new Histogram("T", "weight", -2, 2, List.of(10L, 0L, 40L, 20L)).svg(340));
    List<Element> bars = drawn.all("rect", "bar");
    assertThat(bars).as("none for the empty interval").hasSize(3);
    assertThat(number(bars.get(1), "height")).isCloseTo(4 * number(bars.get(0), "height"), within(0.05));
    assertThat(number(bars.get(1), "height")).isCloseTo(2 * number(bars.get(2), "height"), within(0.05));
    List<Tick> ticks = drawn.all("text", "middle").stream().filter(text -> text.getTextContent().matches("-?[0-9.]+"))
        .map(text -> new Tick(Double.parseDouble(text.getTextContent()), number(text, "x"))).toList();
    double zero = ticks.stream().filter(tick -> tick.value() == 0).findFirst().orElseThrow().at();
    double one = ticks.stream().filter(tick -> tick.value() == 1).findFirst().orElseThrow().at();
    // The third interval goes from 0 to 1.
    assertThat(number(bars.get(1), "x") + number(bars.get(1), "width") / 2).isCloseTo((zero + one) / 2, within(0.05));
    assertThat(bars.get(1).getTextContent().strip()).isEqualTo("0 to 1: 40");
  }

  @Test
  void itIsSaidInWordsToo() {
    Drawn drawn = Drawn.of(new Histogram("into <h>", "weight", 0, 4, List.of(1L, 3L)).svg(200));
    assertThat(drawn.all("title", "").get(0).getTextContent()).isEqualTo("into <h>");
    assertThat(drawn.all("desc", "").get(0).getTextContent()).isEqualTo("4 values from 0 to 4; most, 3, are from 2 to 4.");
  }

  @Test
  void nothingToCountIsRefused() {
    assertThatThrownBy(() -> new Histogram("T", "x", 0, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Histogram("T", "x", 1, 1, List.of(1L))).isInstanceOf(IllegalArgumentException.class);
  }
}
