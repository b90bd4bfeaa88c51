package org.snn.report.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as an XML parser sees it. Knows nothing of the code that wrote it. */
public final class Page {

  private final Document document;

  private Page(Document document) {
    this.document = document;
  }

  /** Fails if it is not well-formed. */
  public static Page of(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Page(factory.newDocumentBuilder().parse(new InputSource(new StringReader(html))));
    } catch (Exception wrong) {
      throw new AssertionError("not well-formed: " + wrong.getMessage(), wrong);
    }
  }

  /** All elements of a name; of all names for {@code *}. */
  public List<Element> all(String name) {
    return all(document.getDocumentElement(), name);
  }

  private static List<Element> all(Element in, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = in.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** Cells of the table in a region of this label, row by row, the header first; fails if there is no such table. */
  public List<List<String>> table(String label) {
    Element region = all("div").stream().filter(div -> div.getAttribute("aria-label").equals(label)).findFirst()
        .orElseThrow(() -> new AssertionError("no table '" + label + "'"));
    return all(region, "tr").stream().map(row -> {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getChildNodes().getLength(); i++) {
        if (row.getChildNodes().item(i) instanceof Element cell) {
          cells.add(cell.getTextContent());
        }
      }
      return cells;
    }).toList();
  }

  /** What a key figure says. */
  public String tile(String name) {
    return all("dt").stream().filter(dt -> dt.getTextContent().equals(name)).findFirst().map(dt -> dt.getParentNode())
        .map(div -> all((Element) div, "dd").get(0).getTextContent().strip()).orElseThrow(() -> new AssertionError("no figure '" + name + "'"));
  }

  /** All text. */
  public String text() {
    return all("body").get(0).getTextContent();
  }
}
