package org.snn.ui.training;

import java.util.Comparator;
import java.util.List;
import org.snn.draw.chart.Scale;

/**
 * Curves, ready to be drawn: all places are pixels of the canvas.
 *
 * @param request what was asked for
 * @param plots losses and, if there are any, accuracies; none where there is nothing to show
 */
record Frame(FrameRequest request, List<Plot> plots) {

  /**
   * One figure over epochs.
   *
   * @param title what it shows, with its unit
   * @param x from epochs to pixels
   * @param y from values to pixels
   */
  record Plot(String title, Area area, Scale x, Scale y, List<Line> lines, List<Mark> marks) {
  }

  /** Where a plot lies, without its texts. */
  record Area(int left, int top, int right, int bottom) {

    int width() {
      return right - left;
    }

    /** How far a point is away, 0 for one within. */
    private int distance(int x, int y) {
      return Math.max(0, Math.max(left - x, x - right)) + Math.max(0, Math.max(top - y, y - bottom));
    }
  }

  /**
   * A curve.
   *
   * @param run its number
   * @param training whether it is of the training split, not of validation
   * @param points x and y in turn, as many as pixels can show
   */
  record Line(int run, boolean training, int[] points) {
  }

  /** A test figure of a run, at its last epoch. */
  record Mark(int run, int x, int y) {
  }

  boolean isEmpty() {
    return plots.isEmpty();
  }

  /** The plot at a place, or the nearest one. */
  Plot plot(int x, int y) {
    return plots.stream().min(Comparator.comparingInt(plot -> plot.area().distance(x, y))).orElseThrow();
  }
}
