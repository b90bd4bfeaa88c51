package org.snn.ui.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Which part of a scene a window shows, and how large: window = scene * scale + shift. */
final class Viewport {

  private static final double SMALLEST = 0.02;
  private static final double LARGEST = 20;
  /** A picture that would be fitted larger than this only gets coarse. */
  private static final double LARGEST_FIT = 1.6;

  private double scale = 1;
  private double x;
  private double y;

  double scale() {
    return scale;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  /** Shows all of a scene, in the middle, with a margin. */
  void fit(double sceneWidth, double sceneHeight, double width, double height, double margin) {
    scale = Math.max(SMALLEST,
        Math.min(LARGEST_FIT, Math.min((width - 2 * margin) / sceneWidth, (height - 2 * margin) / sceneHeight)));
    x = (width - scale * sceneWidth) / 2;
    y = (height - scale * sceneHeight) / 2;
  }

  /** Enlarges by a factor; what is at this place of the window stays there. */
  void zoom(double factor, double atX, double atY) {
    double next = Math.max(SMALLEST, Math.min(LARGEST, scale * factor));
    x = atX - (atX - x) * next / scale;
    y = atY - (atY - y) * next / scale;
    scale = next;
  }

  /** Moves what is shown by so many pixels of the window. */
  void move(double right, double down) {
    x += right;
    y += down;
  }

  /** Moves a place of the scene into the middle of the window. */
  void centre(Rectangle2D place, double width, double height) {
    x = width / 2 - scale * place.getCenterX();
    y = height / 2 - scale * place.getCenterY();
  }

  /** Whether all of a place of the scene is in the window. */
  boolean shows(Rectangle2D place, double width, double height) {
    return new Rectangle2D.Double(0, 0, width, height).contains(scale * place.getX() + x, scale * place.getY() + y,
        Math.max(1, scale * place.getWidth()), Math.max(1, scale * place.getHeight()));
  }

  /** The place of the scene at a place of the window. */
  Point2D scene(double windowX, double windowY) {
    return new Point2D.Double((windowX - x) / scale, (windowY - y) / scale);
  }

  /** The part of the scene that a window of this size shows. */
  Rectangle2D visible(double width, double height) {
    Point2D corner = scene(0, 0);
    return new Rectangle2D.Double(corner.getX(), corner.getY(), width / scale, height / scale);
  }
}
