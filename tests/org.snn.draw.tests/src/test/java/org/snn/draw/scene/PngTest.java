package org.snn.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.draw.DrawException;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;

class PngTest {

  private static final Scene SCENE = new Scene("t", "d", 60, 40, Map.of(), List.of(
      Mark.filled(new Rectangle2D.Double(0, 0, 20, 20), Ink.POSITIVE, 1),
      new Part("node", "", Map.of(), List.of(Mark.filled(new Ellipse2D.Double(40, 20, 20, 20), Ink.NEGATIVE, 0.5))),
      new Label("HHH", 0, 39, Anchor.START, 12, true, Ink.TEXT)));

  private static BufferedImage draw(Theme theme, double scale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pictures.png(SCENE, theme, scale, out);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @BeforeEach
  void needsFonts() throws IOException {
    try {
      draw(Theme.LIGHT, 1);
    } catch (DrawException noFonts) {
      Assumptions.abort(noFonts.getMessage());
    }
  }

  @Test
  void marksAreWhereTheySay() throws IOException {
    for (double scale : new double[] {1, 2.5}) {
      BufferedImage image = draw(Theme.LIGHT, scale);
      assertThat(image.getWidth()).isEqualTo((int) (60 * scale));
      assertThat(image.getHeight()).isEqualTo((int) (40 * scale));
      assertThat(at(image, 10, 10, scale)).isEqualTo(new Color(0x0072B2));
      assertThat(at(image, 30, 10, scale)).isEqualTo(Color.WHITE);
      Color half = at(image, 50, 30, scale);
      assertThat(half.getRed()).isBetween(0xD5, 0xFF);
      assertThat(half.getBlue()).as("half of vermilion on white").isBetween(0x7E, 0x81);
    }
  }

  private static Color at(BufferedImage image, double x, double y, double scale) {
    return new Color(image.getRGB((int) (x * scale), (int) (y * scale)));
  }

  @Test
  void lettersAreThere() throws IOException {
    BufferedImage image = draw(Theme.DARK, 2);
    int bright = 0;
    for (int x = 0; x < 70; x++) {
      bright += new Color(image.getRGB(x, 68)).getGreen() > 150 ? 1 : 0;
    }
    assertThat(bright).as("pixels of letters in a row").isBetween(8, 60);
    assertThat(at(image, 30, 10, 2)).isEqualTo(new Color(0x14171C));
  }

  @Test
  void hugeImagesAreRefused() {
    assertThatThrownBy(() -> draw(Theme.LIGHT, 1000)).isInstanceOf(DrawException.class).hasMessageContaining("60,000 x 40,000");
  }
}
