package org.snn.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snn.draw.chart.Drawn;
import org.w3c.dom.Element;

/** Where things are in a picture, as a reader of SVG sees them. */
public final class Geometry {

  private static final Pattern STEP = Pattern.compile("([MLCHV]) ?([-0-9., ]+)");
  private static final Font FONT = font();

  private Geometry() {
  }

  /** The machine's own font, which says how wide letters are; null where there is none. */
  private static Font font() {
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
      font.canDisplay('a');
      return font;
    } catch (RuntimeException | Error noFonts) {
      return null;
    }
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** The room of a shape, without the width of its outline. */
  public static Rectangle2D box(Element shape) {
    switch (shape.getTagName()) {
      case "rect" -> {
        return new Rectangle2D.Double(number(shape, "x"), number(shape, "y"), number(shape, "width"), number(shape, "height"));
      }
      case "circle" -> {
        double r = number(shape, "r");
        return new Rectangle2D.Double(number(shape, "cx") - r, number(shape, "cy") - r, 2 * r, 2 * r);
      }
      default -> {
        Rectangle2D box = null;
        for (Point2D point : points(shape)) {
          Rectangle2D dot = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
          box = box == null ? dot : box.createUnion(dot);
        }
        return box;
      }
    }
  }

  /** The points of a path, those that pull at curves among them: no curve leaves their hull. */
  public static List<Point2D> points(Element path) {
    List<Point2D> points = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (Matcher step = STEP.matcher(path.getAttribute("d")); step.find();) {
      String[] numbers = step.group(2).trim().split("[ ,]+");
      for (int i = 0; i < numbers.length; i++) {
        double number = Double.parseDouble(numbers[i]);
        boolean across = step.group(1).equals("H") || !step.group(1).equals("V") && i % 2 == 0;
        x = across ? number : x;
        y = across ? y : number;
        if (i % 2 == 1 || "HV".contains(step.group(1))) {
          points.add(new Point2D.Double(x, y));
        }
      }
    }
    return points;
  }

  /** The room of a text, from the top of its capitals to the line that it stands on. */
  public static Rectangle2D textBox(Element text) {
    double size = number(text, "font-size");
    String shown = text.getTextContent();
    double width = FONT == null ? 0.55 * size * shown.codePointCount(0, shown.length())
        : FONT.deriveFont((float) size).createGlyphVector(new FontRenderContext(null, true, true), shown).getLogicalBounds().getWidth();
    String style = text.getAttribute("class");
    double share = style.contains("end") ? 1 : style.contains("middle") ? 0.5 : 0;
    return new Rectangle2D.Double(number(text, "x") - share * width, number(text, "y") - 0.73 * size, width, 0.73 * size);
  }

  /** Children of an element that are shapes. */
  public static List<Element> shapes(Element group) {
    List<Element> shapes = new ArrayList<>();
    for (String name : List.of("rect", "circle", "path")) {
      for (int i = 0; i < group.getElementsByTagName(name).getLength(); i++) {
        shapes.add((Element) group.getElementsByTagName(name).item(i));
      }
    }
    return shapes;
  }

  /** All that a node draws but its name. */
  public static Rectangle2D node(Element group) {
    return shapes(group).stream().map(Geometry::box).reduce(Rectangle2D::createUnion).orElseThrow();
  }

  /** Fails if two of them overlap. */
  public static void assertApart(List<Rectangle2D> boxes, String what) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).as("%s overlap: %s and %s", what, boxes.get(i), boxes.get(j)).isFalse();
      }
    }
  }

  /** Fails if anything is drawn, or written, outside of the picture. */
  public static void assertInside(Drawn drawn) {
    Rectangle2D picture = new Rectangle2D.Double(0, 0, number(drawn.root(), "width"), number(drawn.root(), "height"));
    assertThat(drawn.root().getAttribute("viewBox")).isEqualTo("0 0 " + drawn.root().getAttribute("width") + " "
        + drawn.root().getAttribute("height"));
    for (String name : List.of("circle", "path")) {
      for (Element shape : drawn.all(name, "")) {
        assertIn(picture, box(shape), name);
      }
    }
    for (Element rectangle : drawn.all("rect", "")) {
      if (!rectangle.getAttribute("class").equals("f-background") || rectangle.hasAttribute("x")) {
        assertIn(picture, box(rectangle), "rectangle");
      }
    }
    for (Element text : drawn.all("text", "")) {
      assertIn(picture, textBox(text), text.getTextContent());
    }
  }

  private static void assertIn(Rectangle2D picture, Rectangle2D box, String what) {
    assertThat(picture.createUnion(box)).as("%s: %s", what, box).isEqualTo(picture);
  }
}
