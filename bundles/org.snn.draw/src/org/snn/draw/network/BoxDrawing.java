package org.snn.draw.network;

import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.snn.draw.graph.Bundle;
import org.snn.draw.graph.Node;
import org.snn.draw.layout.Frame;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Look;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.Role;

/** A box for many neurons: name, how many, a glyph of them, and the connections among them. */
final class BoxDrawing implements NodeDrawing {

  private static final double PADDING = 10;
  private static final double NARROWEST = 84;
  private static final double WIDEST = 150;
  private static final double ARC = 12;
  private static final double HEAD = 38;
  private static final double FOOT = 18;

  private final String name;
  private final String size;
  private final String inside;
  private final Role role;
  private final Glyph glyph;
  private final double inner;
  private final String tip;

  BoxDrawing(Node node, Glyph glyph, String tip) {
    this.role = node.group().getRole();
    this.glyph = glyph;
    this.tip = tip;
    Bundle among = node.inside();
    String sizeText = size(node);
    String insideText = among.connections() == 0 ? "" : Look.count(among.connections()) + " inside";
    double wanted = Math.max(Math.max(glyph.width(), TextWidth.of(sizeText, Look.SMALL)),
        Math.max(TextWidth.of(node.name(), Look.FONT) * 1.05, TextWidth.of(insideText, Look.SMALL)));
    this.inner = Math.max(NARROWEST, Math.min(WIDEST, wanted));
    this.name = TextWidth.fit(node.name(), Look.FONT * 1.05, inner);
    this.size = TextWidth.fit(sizeText, Look.SMALL, inner);
    this.inside = insideText;
  }

  /** As "23 of 64 relu". */
  private static String size(Node node) {
    long all = node.groups().stream().mapToLong(group -> group.getSize()).sum();
    String count = Look.count(node.neurons().length) + (all > node.neurons().length ? " of " + Look.count(all) : "");
    if (node.group().getRole() == Role.INPUT) {
      return count + " inputs";
    }
    List<String> activations = node.groups().stream().map(group -> group.getActivation().getLiteral()).distinct().toList();
    return activations.size() == 1 ? count + " " + activations.get(0) : count + " neurons";
  }

  /** Whether a dot stands for several neurons. */
  boolean hasMeans() {
    return glyph.each() > 1;
  }

  @Override
  public Frame frame(int column) {
    return new Frame(column, inner + 2 * PADDING, HEAD + glyph.height() + (inside.isEmpty() ? 0 : FOOT) + PADDING, -1);
  }

  @Override
  public double inset() {
    return 0;
  }

  @Override
  public String tip() {
    return tip;
  }

  @Override
  public List<Item> draw(double x, double y) {
    Frame frame = frame(0);
    double middle = x + frame.width() / 2;
    List<Item> items = new ArrayList<>();
    items.add(new Mark(new RoundRectangle2D.Double(x, y, frame.width(), frame.height(), ARC, ARC), Ink.CARD, RoleInk.line(role), 1.25, 1));
    items.add(new Label(name, middle, y + 18, Anchor.MIDDLE, Look.FONT, true, Ink.TEXT));
    items.add(new Label(size, middle, y + 32, Anchor.MIDDLE, Look.SMALL, false, Ink.MUTED));
    items.addAll(glyph.draw(middle - glyph.width() / 2, y + HEAD, RoleInk.line(role)));
    if (!inside.isEmpty()) {
      items.add(new Label(inside, middle, y + HEAD + glyph.height() + FOOT - 3, Anchor.MIDDLE, Look.SMALL, false, Ink.MUTED));
    }
    return items;
  }
}
