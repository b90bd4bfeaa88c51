package org.snn.draw.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;

/** Texts around the picture: what it is, and what it does not show. */
final class Summary {

  private final ExecutionPlan plan;
  private final NetworkGraph graph;

  Summary(ExecutionPlan plan, NetworkGraph graph) {
    this.plan = plan;
    this.graph = graph;
  }

  /** The network's figures. */
  String text() {
    return Look.count(plan.getNeurons(), "neuron") + ", " + Look.count(plan.getConnections(), "connection") + ", "
        + Look.count(plan.getDepth(), "level") + " deep";
  }

  /** Room for the heading, pixels. */
  double width() {
    return Math.min(700, Math.max(TextWidth.of(plan.getName(), Look.TITLE * 1.05), TextWidth.of(text(), Look.FONT)));
  }

  double heading(List<Item> items, double x, double y) {
    items.add(new Label(TextWidth.fit(plan.getName(), Look.TITLE * 1.05, 700), x, y + 13, Anchor.START, Look.TITLE, true, false, Ink.TEXT));
    items.add(new Label(text(), x, y + 33, Anchor.START, Look.FONT, false, false, Ink.MUTED));
    return y + 46;
  }

  /** What was left out, in lines of this width; returns where they end. */
  double notes(List<Item> items, double x, double y, double width) {
    double bottom = y;
    for (String note : notes()) {
      for (String line : lines(note, width)) {
        bottom += Look.SMALL * Look.LINE;
        items.add(new Label(line, x, bottom - 3, Anchor.START, Look.SMALL, false, false, Ink.MUTED));
      }
    }
    return bottom;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (graph.leftOut() > 0) {
      notes.add("Drawn are the strongest %s of %s lines; the others are %s.".formatted(Look.count(graph.edges().size()),
          Look.count(graph.edges().size() + graph.leftOut()), Look.count(graph.leftOutConnections(), "connection")));
    }
    long unused = graph.nodes().stream().filter(node -> node.group().getRole() == Role.INPUT).flatMapToInt(node -> IntStream.of(node.neurons()))
        .filter(neuron -> graph.strength().out()[neuron] == 0).count();
    if (unused > 0) {
      notes.add("%s of %s inputs %s not used.".formatted(Look.count(unused), Look.count(plan.getInputs()), unused == 1 ? "is" : "are"));
    }
    return notes;
  }

  private static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && TextWidth.of(line + " " + word, Look.SMALL) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The figures that everything in the picture adds up to. */
  Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("connections", Long.toString(plan.getConnections()));
    data.put("left-out", Long.toString(graph.leftOutConnections()));
    return data;
  }
}
