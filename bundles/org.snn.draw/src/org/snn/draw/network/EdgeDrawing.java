package org.snn.draw.network;

import java.awt.geom.Point2D;
import java.util.List;
import org.snn.draw.graph.Bundle;
import org.snn.draw.graph.Edge;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Mark;

/** How connections look: colour and width of one are sign and size of its weight; those of a bundle say shares and number. */
final class EdgeDrawing {

  private static final double THINNEST = 0.75;
  private static final double THICKEST = 4.5;
  /** Of the least weight. From half of the largest one on, lines have a contrast of 3 to 1. */
  private static final double PALEST = 0.4;
  /** Of lines without a weight: a contrast of 3 to 1. */
  private static final double FAINTEST = 0.68;
  /** The same where one of the two colours is vermilion. */
  private static final double FAINTEST_SHARES = 0.82;

  private final boolean weighted;
  private final double largest;
  private final double plain;

  EdgeDrawing(NetworkGraph graph) {
    weighted = graph.weighted();
    largest = graph.edges().stream().map(Edge::bundle).filter(bundle -> bundle.connections() == 1).mapToDouble(Bundle::absolute)
        .max().orElse(0);
    plain = Math.max(FAINTEST, Math.min(0.9, 7 / Math.sqrt(graph.edges().size() + 1.0)));
  }

  /** The largest weight of a connection that is drawn by itself. */
  double largest() {
    return largest;
  }

  /** Room of a line beside others; without weights those of single connections may lie on each other. */
  double thickness(Bundle bundle) {
    if (bundle.connections() > 1) {
      return width(bundle.connections()) + 1;
    }
    return weighted ? width(bundle.sum(), largest) + 0.5 : 0;
  }

  private static double width(double weight, double largest) {
    return largest == 0 ? THINNEST : THINNEST + (THICKEST - THINNEST) * Math.abs(weight) / largest;
  }

  /** Width of a bundle of so many connections. */
  static double width(long connections) {
    return 1.25 + 1.35 * Math.log10(connections);
  }

  List<Item> draw(Bundle bundle, List<Point2D> way) {
    if (bundle.connections() > 1) {
      return bundle(bundle, way);
    }
    if (!weighted) {
      return List.of(Mark.line(Paths.swing(way, 0), Ink.CONNECTION, 1.25, plain));
    }
    return List.of(weight(bundle.sum(), largest, way));
  }

  /** A line for a weight. */
  static Item weight(double weight, double largest, List<Point2D> way) {
    double part = largest == 0 ? 0 : Math.abs(weight) / largest;
    return Mark.line(Paths.swing(way, 0), weight < 0 ? Ink.NEGATIVE : Ink.POSITIVE, width(weight, largest),
        PALEST + (1 - PALEST) * Math.sqrt(part));
  }

  private List<Item> bundle(Bundle bundle, List<Point2D> way) {
    double width = width(bundle.connections());
    double density = (double) bundle.connections() / bundle.possible();
    if (!weighted) {
      return List.of(plain(width, density, way));
    }
    return shares(bundle.positive(), width, FAINTEST_SHARES + (1 - FAINTEST_SHARES) * Math.sqrt(density), way);
  }

  /** A line for connections without weights; the fewer of the possible ones there are, the fainter. */
  static Item plain(double width, double density, List<Point2D> way) {
    return Mark.line(Paths.swing(way, 0), Ink.CONNECTION, width, FAINTEST + (1 - FAINTEST) * Math.sqrt(density));
  }

  /** Two lines side by side, as wide as the shares of positive and negative weights. */
  static List<Item> shares(double positive, double width, double opacity, List<Point2D> way) {
    double up = width * positive;
    double down = width - up;
    Item blue = Mark.line(Paths.swing(way, -down / 2), Ink.POSITIVE, up, opacity);
    Item orange = Mark.line(Paths.swing(way, up / 2), Ink.NEGATIVE, down, opacity);
    return up < 0.05 ? List.of(orange) : down < 0.05 ? List.of(blue) : List.of(blue, orange);
  }
}
