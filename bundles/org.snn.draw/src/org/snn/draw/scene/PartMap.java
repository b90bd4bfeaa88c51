package org.snn.draw.scene;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;

/** Where the parts of a scene are: what is under a pointer, and where something is to be looked for. */
public final class PartMap {

  private static final double FLATNESS = 0.25;

  private record Place(Part part, Rectangle2D bounds) {
  }

  private final List<Place> places = new ArrayList<>();

  /** Of all parts of a scene. */
  public PartMap(Scene scene) {
    for (Item item : scene.items()) {
      if (item instanceof Part part) {
        places.add(new Place(part, bounds(part)));
      }
    }
  }

  /** All parts, those that lie on top last. */
  public List<Part> parts() {
    return places.stream().map(Place::part).toList();
  }

  /** The room that the marks of a part take, widths of lines included. */
  public static Rectangle2D bounds(Part part) {
    Rectangle2D all = null;
    for (Item item : part.items()) {
      if (item instanceof Mark mark) {
        Rectangle2D box = mark.shape().getBounds2D();
        double more = mark.line() == null ? 0 : mark.width() / 2;
        box = new Rectangle2D.Double(box.getX() - more, box.getY() - more, box.getWidth() + 2 * more, box.getHeight() + 2 * more);
        all = all == null ? box : all.createUnion(box);
      }
    }
    return all == null ? new Rectangle2D.Double() : all;
  }

  /**
   * The part at a point: the topmost whose inside it is in, else the nearest one.
   *
   * @param reach how far from a line is still at it
   */
  public Optional<Part> at(double x, double y, double reach) {
    Part nearest = null;
    double least = reach;
    for (int i = places.size() - 1; i >= 0; i--) {
      Place place = places.get(i);
      if (near(place.bounds(), x, y, reach)) {
        double distance = distance(place.part(), x, y);
        if (distance == 0) {
          return Optional.of(place.part());
        }
        if (distance < least) {
          least = distance;
          nearest = place.part();
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean near(Rectangle2D bounds, double x, double y, double reach) {
    return x >= bounds.getMinX() - reach && x <= bounds.getMaxX() + reach && y >= bounds.getMinY() - reach
        && y <= bounds.getMaxY() + reach;
  }

  private static double distance(Part part, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (Item item : part.items()) {
      if (item instanceof Mark mark) {
        if (mark.fill() != null && mark.shape().contains(x, y)) {
          return 0;
        }
        if (mark.line() != null) {
          least = Math.min(least, Math.max(0, distance(mark.shape(), x, y) - mark.width() / 2));
        }
      }
    }
    return least;
  }

  /** How far a point is from an outline. */
  private static double distance(Shape shape, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    double[] at = new double[6];
    double fromX = 0;
    double fromY = 0;
    for (PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS); !path.isDone(); path.next()) {
      int step = path.currentSegment(at);
      if (step == PathIterator.SEG_LINETO) {
        least = Math.min(least, Line2D.ptSegDist(fromX, fromY, at[0], at[1], x, y));
      }
      if (step != PathIterator.SEG_CLOSE) {
        fromX = at[0];
        fromY = at[1];
      }
    }
    return least;
  }
}
