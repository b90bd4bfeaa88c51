package org.snn.draw.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as a reader of SVG sees it: what is drawn, and where. Knows nothing of the code that drew it. */
public final class Drawn {

  private static final Pattern PLACE = Pattern.compile("[ML](-?[0-9.]+),(-?[0-9.]+)");

  private final Element root;

  private Drawn(Element root) {
    this.root = root;
  }

  /** A place in the picture, in pixels from the top left. */
  public record Place(double x, double y) {
  }

  /** A tick: the number that is written there, and its pixel on the axis. */
  public record Tick(double value, double at) {
  }

  /** Reads a document; fails if it is not well-formed. */
  public static Drawn of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Drawn(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement());
    } catch (Exception wrong) {
      throw new AssertionError("not well-formed: " + wrong.getMessage() + "\n" + svg, wrong);
    }
  }

  public Element root() {
    return root;
  }

  /** Elements of a name, those of all classes if {@code style} is empty. */
  public List<Element> all(String name, String style) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (style.isEmpty() || List.of(element.getAttribute("class").split(" ")).contains(style)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The panels. */
  public List<Drawn> charts() {
    return all("g", "chart").stream().map(Drawn::new).toList();
  }

  /** What is drawn in a colour. */
  public List<Drawn> coloured(String colour) {
    return all("g", colour).stream().map(Drawn::new).toList();
  }

  /** Texts, without the white space around them. */
  public List<String> texts(String style) {
    return all("text", style).stream().map(text -> text.getTextContent().strip().replaceAll("\\s+", " ")).toList();
  }

  /** Where points are marked, from left to right as they are drawn. */
  public List<Place> points() {
    return all("path", "marker").stream().map(marker -> places(marker).get(0)).toList();
  }

  /** The corners of a path. */
  public static List<Place> places(Element path) {
    List<Place> places = new ArrayList<>();
    for (Matcher place = PLACE.matcher(path.getAttribute("d")); place.find();) {
      places.add(new Place(Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))));
    }
    return places;
  }

  /** Ticks of the horizontal axis. */
  public List<Tick> xTicks() {
    return all("text", "tick").stream().filter(text -> text.getAttribute("class").contains("middle"))
        .map(text -> new Tick(number(text), Double.parseDouble(text.getAttribute("x")))).toList();
  }

  /** Ticks of a panel's vertical axis: the places of its grid lines. */
  public List<Tick> yTicks() {
    List<Element> labels = all("text", "end");
    List<Element> lines = all("path", "grid");
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ticks.add(new Tick(number(labels.get(i)), places(lines.get(i)).get(0).y()));
    }
    return ticks;
  }

  private static double number(Element text) {
    return Double.parseDouble(text.getTextContent().replace(",", ""));
  }
}
