package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.draw.Geometry;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.PartMap;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;

class HistogramPictureTest {

  private static final Histogram COUNTS = new Histogram("T", "weight", -2, 2, List.of(1L, 0L, 100L, 10_000L));

  private static List<Part> bars(boolean logarithmic) {
    return HistogramPicture.of(COUNTS, 500, 300, logarithmic).items().stream().filter(Part.class::isInstance).map(Part.class::cast).toList();
  }

  private static double height(Part bar) {
    return PartMap.bounds(bar).getHeight();
  }

  @Test
  void barsAreAsHighAsTheirCounts() {
    List<Part> bars = bars(false);
    assertThat(bars).extracting(Part::tip).containsExactly("-2 to -1\n1", "0 to 1\n100", "1 to 2\n10,000");
    assertThat(height(bars.get(2))).isCloseTo(100 * height(bars.get(1)), within(1.0));
    assertThat(height(bars.get(0))).as("seen, however low").isEqualTo(1);
  }

  @Test
  void equalFactorsHaveEqualHeightsWhereItIsLogarithmic() {
    List<Part> bars = bars(true);
    assertThat(height(bars.get(2)) - height(bars.get(1))).isCloseTo(height(bars.get(1)) - height(bars.get(0)), within(0.5));
    assertThat(height(bars.get(0))).isGreaterThan(5);
  }

  @Test
  void signsAreColours() {
    assertThat(bars(false)).extracting(bar -> ((Mark) bar.items().get(0)).fill()).containsExactly(Ink.NEGATIVE, Ink.POSITIVE, Ink.POSITIVE);
  }

  @Test
  void nothingIsOutsideAndBarsAreApart() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      Scene scene = HistogramPicture.of(COUNTS, 300, 200, logarithmic);
      Geometry.assertInside(Drawn.of(Pictures.svg(scene, Theme.LIGHT)));
      List<Rectangle2D> boxes = new PartMap(scene).parts().stream().map(PartMap::bounds).toList();
      Geometry.assertApart(boxes, "bars");
    }
  }
}
