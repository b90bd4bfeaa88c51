package org.snn.draw.network;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.Node;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Look;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.GroupTrace;
import org.snn.plan.Role;

/** What shapes, colours and widths mean; only what occurs. In rows below the picture. */
final class Key {

  private static final double ROW = 24;
  private static final double GAP = 7;
  private static final double BETWEEN = 22;
  private static final int MOST_GROUPS = 6;
  private static final double SYMBOL = 6.5;

  private interface Sample {
    List<Item> draw(double x, double y);
  }

  private record Entry(double width, Sample sample, String text) {
    double all() {
      return width + GAP + TextWidth.of(text, Look.SMALL);
    }
  }

  private final NetworkGraph graph;
  private final double largest;
  private final boolean means;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A key.
   *
   * @param largest weight of a connection that is drawn by itself
   * @param means whether there are dots for several neurons
   */
  Key(NetworkGraph graph, double largest, boolean means) {
    this.graph = graph;
    this.largest = largest;
    this.means = means;
    neurons();
    weights();
    boxes();
    bundles();
  }

  private void neurons() {
    List<GroupTrace> groups = graph.nodes().stream().filter(Node::single).map(Node::group).distinct().toList();
    boolean alone = graph.nodes().stream().allMatch(Node::single);
    if (alone && groups.size() <= MOST_GROUPS) {
      groups.forEach(group -> symbol(group.getRole(), TextWidth.fit(group.getName(), Look.SMALL, 120) + ": "
          + (group.getRole() == Role.INPUT ? Look.count(group.getSize(), "input")
              : group.getSize() + " " + group.getActivation().getLiteral())));
    } else {
      groups.stream().map(GroupTrace::getRole).distinct().sorted().forEach(role -> symbol(role, role.getLiteral() + " neuron"));
    }
  }

  private void symbol(Role role, String text) {
    entries.add(new Entry(2 * SYMBOL, (x, y) -> List.of(
        new Mark(NeuronDrawing.outline(role, x + SYMBOL, y, SYMBOL), RoleInk.tint(role), RoleInk.line(role), 1.25, 1)), text));
  }

  private void weights() {
    boolean lines = graph.edges().stream().anyMatch(edge -> edge.bundle().connections() == 1);
    if (!graph.weighted() || !lines) {
      return;
    }
    double step = 16;
    entries.add(new Entry(5 * step, (x, y) -> IntStream.range(0, 5).filter(i -> i != 2).mapToObj(i -> EdgeDrawing.weight((i - 2) / 2.0, 1,
        line(x + i * step + 2, x + (i + 1) * step - 2, y))).toList(),
        "weights from −" + Look.weight(largest) + " to " + Look.weight(largest) + "; rings are biases"));
  }

  private void boxes() {
    if (graph.nodes().stream().anyMatch(node -> !node.single())) {
      String dot = means ? "dot: a neuron, or the mean of some" : "dot: a neuron";
      entries.add(new Entry(2 * SYMBOL, (x, y) -> List.of(
          Mark.filled(NeuronDrawing.outline(Role.HIDDEN, x + 3, y, 3), Ink.HIDDEN, 0.3),
          Mark.filled(NeuronDrawing.outline(Role.HIDDEN, x + 10, y, 3), Ink.HIDDEN, 1)),
          dot + (graph.weighted() ? ", stronger with larger weights" : ", stronger with more connections")));
    }
  }

  private void bundles() {
    long most = graph.edges().stream().mapToLong(edge -> edge.bundle().connections()).max().orElse(0);
    if (most <= 1) {
      return;
    }
    long some = Math.round(Math.pow(10, Math.floor(Math.log10(most))));
    double width = EdgeDrawing.width(some);
    entries.add(new Entry(28, (x, y) -> List.of(EdgeDrawing.plain(width, 1, line(x + 4, x + 24, y))),
        Look.count(some, "connection")));
    if (graph.weighted()) {
      entries.add(new Entry(28, (x, y) -> EdgeDrawing.shares(0.5, 8, 1, line(x + 4, x + 24, y)), "shares of positive and negative weight"));
    } else {
      entries.add(new Entry(28, (x, y) -> List.of(EdgeDrawing.plain(5, 0, line(x + 4, x + 24, y))),
          "fainter: fewer of the possible ones"));
    }
  }

  private static List<Point2D> line(double from, double to, double y) {
    return List.of(new Point2D.Double(from, y), new Point2D.Double(to, y));
  }

  /** Draws the rows below y, between left and right; returns where they end. */
  double draw(List<Item> items, double left, double y, double right) {
    double x = left;
    double middle = y + ROW / 2;
    for (Entry entry : entries) {
      if (x > left && x + entry.all() > right) {
        x = left;
        middle += ROW;
      }
      items.addAll(entry.sample().draw(x, middle));
      items.add(new Label(entry.text(), x + entry.width() + GAP, middle + 4, Anchor.START, Look.SMALL, false, Ink.MUTED));
      x += entry.all() + BETWEEN;
    }
    return middle + ROW / 2 + 2;
  }
}
