package org.snn.report.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Images are read by the JDK's reader. */
class PngTest {

  private static List<String> pixels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
  }

  @Test
  void greyPixelsAreThoseOfTheSample() throws IOException {
    ImageShape shape = ImageShape.of(pixels(81)).orElseThrow();
    float[] sample = new float[81];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = 3 * i;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(shape, sample)));
    assertThat(image.getWidth()).isEqualTo(9);
    assertThat(image.getHeight()).isEqualTo(9);
    for (int i = 0; i < sample.length; i++) {
      assertThat(image.getRaster().getSample(i % 9, i / 9, 0)).isEqualTo(Math.round(255 * i / 80f));
    }
  }

  @Test
  void threePlanesAreColours() throws IOException {
    ImageShape shape = ImageShape.of(pixels(3 * 64)).orElseThrow();
    float[] sample = new float[3 * 64];
    sample[5] = 1; // red
    sample[64 + 6] = 1; // green
    sample[128 + 15] = 0.2f; // some blue
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(shape, sample)));
    assertThat(image.getRGB(5, 0)).isEqualTo(0xFFFF0000);
    assertThat(image.getRGB(6, 0)).isEqualTo(0xFF00FF00);
    assertThat(image.getRGB(7, 1)).isEqualTo(0xFF000033);
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFF000000);
  }

  @Test
  void negativeAndConstantValuesAreImagesToo() throws IOException {
    ImageShape shape = new ImageShape(8, 1);
    float[] sample = new float[64];
    sample[0] = -1;
    sample[1] = 1;
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(shape, sample)));
    assertThat(image.getRaster().getSample(0, 0, 0)).isZero();
    assertThat(image.getRaster().getSample(1, 0, 0)).isEqualTo(255);
    assertThat(image.getRaster().getSample(2, 0, 0)).isEqualTo(128);
    assertThat(ImageIO.read(new ByteArrayInputStream(Png.of(shape, new float[64]))).getRaster().getSample(3, 3, 0)).isZero();
  }

  @Test
  void columnsOfATableAreNoImage() {
    assertThat(ImageShape.of(pixels(784))).contains(new ImageShape(28, 1));
    assertThat(ImageShape.of(pixels(3072))).contains(new ImageShape(32, 3));
    assertThat(ImageShape.of(pixels(4))).isEmpty();
    assertThat(ImageShape.of(pixels(100 + 1))).isEmpty();
    assertThat(ImageShape.of(IntStream.range(0, 64).mapToObj(i -> "column " + (char) ('A' + i)).toList())).isEmpty();
  }
}
