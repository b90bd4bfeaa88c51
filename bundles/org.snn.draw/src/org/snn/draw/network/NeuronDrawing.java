package org.snn.draw.network;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.snn.draw.layout.Frame;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Look;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.Role;

/** A neuron: a square for an input, a circle, a hexagon for an output; the ring around it is its bias. */
final class NeuronDrawing implements NodeDrawing {

  /** Where its name stands. */
  enum NamePlace {
    INSIDE, BELOW, LEFT, RIGHT
  }

  static final double RADIUS = 15;
  private static final double INNER = 27;
  private static final double RING = 3.5;
  private static final double GAP = 7;
  private static final double MOST_NAME = 150;

  private final String name;
  private final Role role;
  private final NamePlace place;
  private final double bias;
  private final String tip;

  /**
   * A neuron.
   *
   * @param bias as a part of the largest one, from -1 to 1
   */
  NeuronDrawing(String name, Role role, NamePlace place, double bias, String tip) {
    this.name = TextWidth.fit(name, Look.SMALL, MOST_NAME);
    this.role = role;
    this.place = place;
    this.bias = bias;
    this.tip = tip;
  }

  /** Whether a name has room inside. */
  static boolean fits(String name) {
    return TextWidth.of(name, Look.TINY) <= INNER;
  }

  /** How far a name beside its neuron reaches. */
  double besides() {
    return place == NamePlace.LEFT || place == NamePlace.RIGHT ? TextWidth.of(name, Look.SMALL) + GAP : 0;
  }

  NamePlace place() {
    return place;
  }

  private double width() {
    return place == NamePlace.BELOW ? Math.max(2 * RADIUS, TextWidth.of(name, Look.SMALL)) : 2 * RADIUS;
  }

  @Override
  public Frame frame(int column) {
    return new Frame(column, width(), 2 * RADIUS + (place == NamePlace.BELOW ? Look.SMALL + 5 : 0), RADIUS);
  }

  @Override
  public double inset() {
    return width() / 2 - RADIUS;
  }

  @Override
  public String tip() {
    return tip;
  }

  @Override
  public List<Item> draw(double x, double y) {
    double middle = x + width() / 2;
    List<Item> items = new ArrayList<>();
    items.add(Mark.filled(outline(role, middle, y + RADIUS, RADIUS + (bias == 0 ? 1.5 : RING + 2)), Ink.BACKGROUND, 1));
    if (bias != 0) {
      items.add(Mark.line(outline(role, middle, y + RADIUS, RADIUS + RING), bias > 0 ? Ink.POSITIVE : Ink.NEGATIVE,
          1 + 2.5 * Math.abs(bias), 0.35 + 0.6 * Math.abs(bias)));
    }
    items.add(new Mark(outline(role, middle, y + RADIUS, RADIUS), RoleInk.tint(role), RoleInk.line(role), 1.5, 1));
    items.add(label(middle, y));
    return items;
  }

  /** The outline of a neuron of a role. */
  static Shape outline(Role role, double x, double y, double radius) {
    return switch (role) {
      case INPUT -> new RoundRectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, radius * 0.6, radius * 0.6);
      case OUTPUT -> Paths.polygon(x - radius, y, x - radius / 2, y - radius, x + radius / 2, y - radius, x + radius, y,
          x + radius / 2, y + radius, x - radius / 2, y + radius);
      default -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    };
  }

  private Label label(double middle, double y) {
    double line = y + RADIUS + 4;
    return switch (place) {
      case INSIDE -> new Label(name, middle, line - 0.5, Anchor.MIDDLE, Look.TINY, false, Ink.TEXT);
      case BELOW -> new Label(name, middle, y + 2 * RADIUS + Look.SMALL + 3, Anchor.MIDDLE, Look.SMALL, false, Ink.TEXT);
      case LEFT -> new Label(name, middle - RADIUS - GAP, line, Anchor.END, Look.SMALL, false, Ink.TEXT);
      default -> new Label(name, middle + RADIUS + GAP, line, Anchor.START, Look.SMALL, false, Ink.TEXT);
    };
  }
}
