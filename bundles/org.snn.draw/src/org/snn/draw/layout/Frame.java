package org.snn.draw.layout;

/**
 * A node that wants a place. Sizes are pixels.
 *
 * @param column its place from left to right
 * @param width of all that is drawn
 * @param height of all that is drawn
 * @param joint how far below the top links meet it at one point of each side; negative if they may spread
 */
public record Frame(int column, double width, double height, double joint) {

  /** Whether links meet it at one point. */
  boolean meets() {
    return joint >= 0;
  }

  /** How far below the top its middle is, for links. */
  double middle() {
    return meets() ? joint : height / 2;
  }
}
