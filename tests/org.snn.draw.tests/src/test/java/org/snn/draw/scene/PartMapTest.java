package org.snn.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;

class PartMapTest {

  private final Part line = part(Mark.line(new Path2D.Double(new Line2D.Double(0, 50, 100, 50)), Ink.CONNECTION, 4, 1));
  private final Part below = part(Mark.filled(new Rectangle2D.Double(0, 0, 40, 100), Ink.CARD, 1));
  private final Part above = part(Mark.filled(new Rectangle2D.Double(20, 20, 40, 40), Ink.CARD, 1));
  private final PartMap map = new PartMap(new Scene("", "", 200, 200, Map.of(), List.of(line, below, above)));

  private static Part part(Mark mark) {
    return new Part("part", "", Map.of(), List.of(mark));
  }

  @Test
  void whatLiesOnTopIsFound() {
    assertThat(map.at(10, 10, 3)).containsSame(below);
    assertThat(map.at(30, 30, 3)).containsSame(above);
    assertThat(map.at(70, 10, 3)).isEmpty();
  }

  @Test
  void linesAreFoundFromBeside() {
    assertThat(map.at(90, 54.5, 3)).as("2 of its own width and 2.5 more").containsSame(line);
    assertThat(map.at(90, 55.5, 3)).isEmpty();
    assertThat(map.at(104, 50, 3)).containsSame(line);
    assertThat(map.at(90, 50, 0.1)).containsSame(line);
  }

  @Test
  void boundsHoldTheWidthOfLines() {
    assertThat(PartMap.bounds(line)).isEqualTo(new Rectangle2D.Double(-2, 48, 104, 4));
    assertThat(map.parts()).containsExactly(line, below, above);
  }
}
