package org.snn.design.odesign;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The viewpoint specification as XML: there is no Sirius here that could load it. */
public final class Odesign {

  /** The bundle's folder. */
  public static final Path BUNDLE = Path.of("../../bundles/org.snn.design").toAbsolutePath().normalize();

  private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\[name='([^']*)'\\]|\\.(\\d+))?");

  private final Element root;
  private final List<Element> all = new ArrayList<>();

  private Odesign(Element root) {
    this.root = root;
    NodeList nodes = root.getElementsByTagName("*");
    all.add(root);
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
  }

  /** The specification that is shipped. */
  public static Odesign shipped() {
    try {
      return of(Files.readString(BUNDLE.resolve("description/snn.odesign")));
    } catch (java.io.IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  /** A specification as text. */
  public static Odesign of(String text) {
    try {
      return new Odesign(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)))
          .getDocumentElement());
    } catch (Exception broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  public Element root() {
    return root;
  }

  /** All elements, in the order of the text. */
  public List<Element> all() {
    return all;
  }

  public List<Element> named(String tag) {
    return all().stream().filter(element -> element.getTagName().equals(tag)).toList();
  }

  /** All elements whose type, without prefix, is this one. */
  public List<Element> typed(String type) {
    return all().stream().filter(element -> type(element).equals(type)).toList();
  }

  /** The type without prefix; empty where the feature says it. */
  public static String type(Element element) {
    return element.getAttribute("xsi:type").replaceFirst(".*:", "");
  }

  /** The elements that an attribute refers to. */
  public List<Element> targets(Element element, String attribute) {
    String value = element.getAttribute(attribute).strip();
    return value.isEmpty() ? List.of() : Arrays.stream(value.split(" ")).map(this::resolve).toList();
  }

  /** All elements whose attribute refers to this one. */
  public List<Element> users(Element target, String attribute) {
    return all().stream().filter(element -> element.getAttribute(attribute).contains("'" + target.getAttribute("name") + "'"))
        .filter(element -> targets(element, attribute).contains(target)).toList();
  }

  /** The element at a path such as {@code //@a[name='x']/@b.0}. */
  public Element resolve(String path) {
    Element at = root;
    for (String step : path.substring(2).split("/")) {
      Matcher matcher = STEP.matcher(step);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no path: " + path);
      }
      List<Element> candidates = children(at).filter(child -> child.getTagName().equals(matcher.group(1)))
          .filter(child -> matcher.group(2) == null || child.getAttribute("name").equals(matcher.group(2))).toList();
      int index = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      if (candidates.size() <= index || matcher.group(3) == null && candidates.size() > 1) {
        throw new IllegalArgumentException("%s: %d elements at %s".formatted(path, candidates.size(), step));
      }
      at = candidates.get(index);
    }
    return at;
  }

  public static Stream<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        children.add((Element) child);
      }
    }
    return children.stream();
  }

  /** The element and what it is in, from the inside. */
  public static List<Element> chain(Element element) {
    List<Element> chain = new ArrayList<>();
    for (Node at = element; at instanceof Element; at = at.getParentNode()) {
      chain.add((Element) at);
    }
    return chain;
  }

  /** Where an element is, for messages. */
  public static String place(Element element) {
    return String.join("/", chain(element).stream()
        .map(each -> each.getTagName() + (each.hasAttribute("name") ? "[" + each.getAttribute("name") + "]" : "")).toList().subList(0,
            Math.min(4, chain(element).size())));
  }
}
