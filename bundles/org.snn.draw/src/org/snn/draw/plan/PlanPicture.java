package org.snn.draw.plan;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Look;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Texts;
import org.snn.draw.svg.TextWidth;
import org.snn.plan.ExecutionPlan;

/**
 * A plan as a picture: pseudo-layers from left to right as they are computed, their kernels below each other, and a bar of how long each
 * is estimated to take. Of many pseudo-layers those between the first and the last ones are one column.
 */
public final class PlanPicture {

  private static final double MARGIN = 24;
  private static final double WIDTH = 138;
  private static final double BETWEEN = 26;
  private static final double HEAD = 74;
  private static final double PADDING = 10;
  private static final double APART = 8;
  private static final double ARC = 12;
  private static final double NAME = 12;
  /** How far the cards of a run stand out behind the first one. */
  private static final double BEHIND = 8;
  private static final double BAR = 14;
  private static final double NARROWEST = 460;

  private final ExecutionPlan plan;
  private final List<Stage> stages;
  private final String costsFrom;
  private final List<Item> items = new ArrayList<>();
  private final double width;

  private PlanPicture(ExecutionPlan plan, Estimate estimate, String costsFrom) {
    this.plan = plan;
    this.stages = Stage.of(plan, estimate);
    this.costsFrom = costsFrom;
    double columns = (stages.size() + 1) * (WIDTH + BETWEEN) - BETWEEN + (stages.stream().anyMatch(Stage::isRun) ? BEHIND : 0);
    this.width = Math.max(Math.max(NARROWEST, columns + 2 * MARGIN), Texts.headingWidth(plan.getName(), figures()) + 2 * MARGIN);
  }

  /**
   * Draws a plan.
   *
   * @param estimate of the time that kernels take in a training step
   * @param costsFrom where the estimate is from, in words
   */
  public static Scene of(ExecutionPlan plan, Estimate estimate, String costsFrom) {
    return new PlanPicture(plan, estimate, costsFrom).scene();
  }

  private String figures() {
    return "Plan: " + Look.count(plan.getPseudoLayers().size(), "pseudo-layer") + ", " + Look.count(plan.getDepth(), "level") + " deep, "
        + Look.count(plan.getConnections(), "connection");
  }

  private Scene scene() {
    double top = Texts.heading(items, plan.getName(), figures(), MARGIN, MARGIN) + 14;
    double bottom = top + inputs(MARGIN, top);
    double x = MARGIN + WIDTH;
    for (Stage stage : stages) {
      arrow(x, top + HEAD / 2);
      x += BETWEEN;
      bottom = Math.max(bottom, top + stage(stage, x, top));
      x += WIDTH + (stage.isRun() ? BEHIND : 0);
    }
    bottom = times(bottom + 26);
    Map<String, String> data = Map.of("connections", Long.toString(plan.getConnections()));
    return new Scene(plan.getName(), figures(), width, bottom + MARGIN, data, items);
  }

  private void card(double x, double y, double height, boolean several) {
    if (several) {
      for (double behind = BEHIND; behind > 0; behind -= BEHIND / 2) {
        items.add(new Mark(new RoundRectangle2D.Double(x + behind, y + behind, WIDTH, height, ARC, ARC), Ink.CARD, Ink.CARD_EDGE, 1, 1));
      }
    }
    items.add(new Mark(new RoundRectangle2D.Double(x, y, WIDTH, height, ARC, ARC), Ink.CARD, Ink.CARD_EDGE, 1, 1));
  }

  private void text(String text, double middle, double y, boolean bold, Ink ink) {
    items.add(new Label(TextWidth.fit(text, Look.SMALL * Texts.BOLD, WIDTH - 8), middle, y, Anchor.MIDDLE, Look.SMALL, bold, ink));
  }

  private double inputs(double x, double y) {
    card(x, y, HEAD, false);
    text("inputs", x + WIDTH / 2, y + 20, true, Ink.TEXT);
    text(Look.count(plan.getInputs(), "neuron"), x + WIDTH / 2, y + 37, false, Ink.MUTED);
    text("level 0", x + WIDTH / 2, y + 52, false, Ink.MUTED);
    return HEAD;
  }

  private void arrow(double x, double y) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x + BETWEEN / 2 - 3, y - 6);
    arrow.lineTo(x + BETWEEN / 2 + 3, y);
    arrow.lineTo(x + BETWEEN / 2 - 3, y + 6);
    items.add(Mark.line(arrow, Ink.MUTED, 2, 1));
  }

  private double stage(Stage stage, double x, double y) {
    double height = HEAD + stage.kernels().stream().mapToDouble(kernel -> height(kernel) + APART).sum() - APART + PADDING;
    card(x, y, height, stage.isRun());
    text(stage.title(), x + WIDTH / 2, y + 20, true, Ink.TEXT);
    text(stage.neurons(), x + WIDTH / 2, y + 37, false, Ink.MUTED);
    text(stage.levels(), x + WIDTH / 2, y + 51, false, Ink.MUTED);
    text(stage.fanIn(), x + WIDTH / 2, y + 65, false, Ink.MUTED);
    double top = y + HEAD;
    for (KernelBox kernel : stage.kernels()) {
      kernel(kernel, x + PADDING, top);
      top += height(kernel) + APART;
    }
    return height + (stage.isRun() ? BEHIND : 0);
  }

  /** Ten times the connections are some pixels more. */
  private static double height(KernelBox kernel) {
    return 80 + 11 * Math.log10(Math.max(1, kernel.connections()));
  }

  private void kernel(KernelBox kernel, double x, double y) {
    double height = height(kernel);
    double inner = WIDTH - 2 * PADDING;
    Kind kind = Kind.of(kernel.kind());
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, inner, height, ARC - 4, ARC - 4);
    List<Item> parts = new ArrayList<>(List.of(Mark.filled(box, kind.ink(), 0.13), Mark.line(box, kind.ink(), 1.25, 1)));
    double middle = y + height / 2;
    parts.addAll(kind.sign(x + 8, middle - 32));
    parts.add(new Label(kernel.kind(), x + 8 + Kind.SIDE + 7, middle - 17, Anchor.START, NAME, true, Ink.TEXT));
    String weights = Look.count(kernel.connections(), "weight");
    line(parts, kernel.shape(), x + 8, middle + 5);
    line(parts, weights, x + 8, middle + 19);
    line(parts, micros(kernel.nanos()), x + 8, middle + 33);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("kind", kernel.kind());
    data.put("connections", Long.toString(kernel.connections()));
    items.add(new Part("kernel", kernel.kind() + ", " + kernel.shape() + "\n" + weights, data, parts));
  }

  private static void line(List<Item> parts, String text, double x, double y) {
    parts.add(new Label(TextWidth.fit(text, Look.SMALL, WIDTH - 2 * PADDING - 12), x, y, Anchor.START, Look.SMALL, false, Ink.TEXT));
  }

  /** The bar of estimated times, below y; returns where it ends. */
  private double times(double y) {
    double all = stages.stream().mapToDouble(Stage::nanos).sum();
    double end = y;
    if (all > 0) {
      double x = MARGIN;
      double whole = width - 2 * MARGIN;
      for (Stage stage : stages) {
        for (KernelBox kernel : stage.kernels()) {
          double part = whole * kernel.nanos() / all;
          Rectangle2D bar = new Rectangle2D.Double(x, y, Math.max(0, part - (part > 3 ? 1 : 0)), BAR);
          items.add(Mark.filled(bar, Kind.of(kernel.kind()).ink(), 1));
          x += part;
        }
      }
      end = Texts.notes(items, List.of("The bar: where time goes, by %s costs. %s for a training step of 40 samples on one thread."
          .formatted(costsFrom, micros(all))), MARGIN, y + BAR + 6, whole);
    }
    return end;
  }

  private static String micros(double nanos) {
    double micros = nanos / 1e3;
    return String.format(Locale.ROOT, micros < 10 ? "%.1f us" : "%,.0f us", micros);
  }
}
