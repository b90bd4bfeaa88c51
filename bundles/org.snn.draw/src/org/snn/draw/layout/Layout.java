package org.snn.draw.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where everything is. Frames do not overlap, nor do labels; those of a column lie left of those of the next one.
 *
 * @param frames in the order in which they were given
 * @param ways of the links: points from left to right; at columns a link is horizontal
 * @param labels of the links, null where there is none
 * @param width of all
 * @param height of all
 */
public record Layout(List<Rectangle2D> frames, List<List<Point2D>> ways, List<Rectangle2D> labels, double width, double height) {
}
