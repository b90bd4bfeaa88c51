package org.snn.report.image;

import java.util.List;
import java.util.Optional;

/**
 * How features form an image.
 *
 * @param side pixels in a row, and rows
 * @param channels 1 for grey; 3 for red, green and blue, one plane after the other
 */
public record ImageShape(int side, int channels) {

  private static final int SMALLEST = 8;
  private static final int LARGEST = 256;

  /**
   * The shape of features that are the pixels of a square image, by their number, and by names that differ in numbers only: those of
   * a table have names of their own. Rows of 8 x 8 pixels are the smallest.
   */
  public static Optional<ImageShape> of(List<String> features) {
    if (features.stream().map(name -> name.replaceAll("\\d+", "")).distinct().count() > 1) {
      return Optional.empty();
    }
    return square(features.size(), 1).or(() -> square(features.size(), 3));
  }

  private static Optional<ImageShape> square(int features, int channels) {
    int side = (int) Math.round(Math.sqrt((double) features / channels));
    return side >= SMALLEST && side <= LARGEST && side * side * channels == features ? Optional.of(new ImageShape(side, channels))
        : Optional.empty();
  }
}
