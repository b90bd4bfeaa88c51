package org.snn.report.page;

import org.snn.draw.svg.Svg;

/**
 * Writes elements of HTML that are also well-formed XML. Text and values of attributes may be anything: they are escaped, and what
 * XML cannot hold becomes U+FFFD.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Begins an element. Attributes are names and values by turns. */
  Html open(String name, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    return this;
  }

  /** Ends an element. */
  Html close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element that never holds anything, as an image. */
  Html empty(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text. */
  Html text(String name, Object content, Object... attributes) {
    return open(name, attributes).text(content).close(name);
  }

  /** Text. */
  Html text(Object content) {
    out.append(Svg.escaped(String.valueOf(content)));
    return this;
  }

  /** Markup from elsewhere, which must be well-formed. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(Svg.escaped(String.valueOf(attributes[i + 1]))).append('"');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
