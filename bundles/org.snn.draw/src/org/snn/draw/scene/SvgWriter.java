package org.snn.draw.scene;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.svg.Svg;

/** Writes a scene as SVG 1.1 with a style sheet. */
final class SvgWriter {

  private final Svg svg = new Svg();
  private final Set<Ink> fills = EnumSet.noneOf(Ink.class);
  private final Set<Ink> lines = EnumSet.noneOf(Ink.class);

  private SvgWriter() {
  }

  /** The document; its style touches nothing else where it stands within a page. */
  static String write(Scene scene, Theme theme) {
    SvgWriter writer = new SvgWriter();
    writer.fills.add(Ink.BACKGROUND);
    scene.items().forEach(writer::item);
    Svg document = new Svg();
    List<Object> root = new ArrayList<>(List.of("xmlns", "http://www.w3.org/2000/svg", "class", "snn-picture", "role", "img",
        "width", scene.width(), "height", scene.height(), "viewBox", "0 0 " + Svg.number(scene.width()) + " " + Svg.number(scene.height())));
    root.addAll(data(scene.data()));
    document.open("svg", root.toArray()).text("title", scene.title()).text("desc", scene.description());
    document.text("style", StyleSheet.of(theme, writer.fills, writer.lines));
    document.empty("rect", "class", "f-background", "width", scene.width(), "height", scene.height());
    return document + writer.svg.toString() + "</svg>\n";
  }

  private static List<Object> data(Map<String, String> data) {
    List<Object> attributes = new ArrayList<>();
    data.forEach((name, value) -> attributes.addAll(List.of("data-" + name, value)));
    return attributes;
  }

  private void item(Item item) {
    if (item instanceof Mark mark) {
      mark(mark);
    } else if (item instanceof Label label) {
      label(label);
    } else if (item instanceof Part part) {
      part(part);
    }
  }

  private void part(Part part) {
    List<Object> attributes = new ArrayList<>(List.of("class", part.kind()));
    attributes.addAll(data(part.data()));
    svg.open("g", attributes.toArray());
    if (!part.tip().isEmpty()) {
      svg.text("title", part.tip());
    }
    part.items().forEach(this::item);
    svg.close("g");
  }

  private void label(Label label) {
    fills.add(label.ink());
    StringBuilder style = new StringBuilder("f-" + label.ink().word());
    if (label.anchor() != Item.Anchor.START) {
      style.append(label.anchor() == Item.Anchor.MIDDLE ? " middle" : " end");
    }
    style.append(label.bold() ? " bold" : "");
    svg.text("text", label.text(), "class", style, "x", label.x(), "y", label.y(), "font-size", label.size());
  }

  private void mark(Mark mark) {
    List<Object> attributes = new ArrayList<>(List.of("class", style(mark)));
    if (mark.line() != null && mark.width() != 1) {
      attributes.addAll(List.of("stroke-width", mark.width()));
    }
    if (mark.opacity() < 1) {
      attributes.addAll(List.of("opacity", mark.opacity()));
    }
    shape(mark.shape(), attributes);
  }

  private String style(Mark mark) {
    if (mark.fill() != null) {
      fills.add(mark.fill());
    }
    if (mark.line() != null) {
      lines.add(mark.line());
    }
    String fill = mark.fill() == null ? "f-none" : "f-" + mark.fill().word();
    return mark.line() == null ? fill : fill + " l-" + mark.line().word();
  }

  private void shape(Shape shape, List<Object> attributes) {
    if (shape instanceof Ellipse2D circle && circle.getWidth() == circle.getHeight()) {
      attributes.addAll(List.of("cx", circle.getCenterX(), "cy", circle.getCenterY(), "r", circle.getWidth() / 2));
      svg.empty("circle", attributes.toArray());
    } else if (shape instanceof RoundRectangle2D box) {
      rectangle(box.getFrame(), attributes);
      attributes.addAll(List.of("rx", box.getArcWidth() / 2));
      svg.empty("rect", attributes.toArray());
    } else if (shape instanceof Rectangle2D box) {
      rectangle(box, attributes);
      svg.empty("rect", attributes.toArray());
    } else {
      attributes.addAll(List.of("d", path(shape)));
      svg.empty("path", attributes.toArray());
    }
  }

  private static void rectangle(Rectangle2D box, List<Object> attributes) {
    attributes.addAll(List.of("x", box.getX(), "y", box.getY(), "width", box.getWidth(), "height", box.getHeight()));
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int last = 0;
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> path.append('M').append(Svg.place(at[0], at[1]));
        case PathIterator.SEG_LINETO -> path.append(line(x, y, at));
        case PathIterator.SEG_CUBICTO -> {
          path.append('C').append(Svg.place(at[0], at[1])).append(' ').append(Svg.place(at[2], at[3])).append(' ')
              .append(Svg.place(at[4], at[5]));
          last = 4;
        }
        case PathIterator.SEG_CLOSE -> path.append('Z');
        default -> throw new IllegalArgumentException("scenes have lines and cubic curves");
      }
      x = at[last];
      y = at[last + 1];
    }
    return path.toString();
  }

  private static String line(double x, double y, double[] to) {
    if (to[1] == y) {
      return "H" + Svg.number(to[0]);
    }
    return to[0] == x ? "V" + Svg.number(to[1]) : "L" + Svg.place(to[0], to[1]);
  }
}
