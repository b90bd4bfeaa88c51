package org.snn.draw.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes elements of SVG one after the other. Text may be anything, numbers have two decimals at most. */
public final class Svg {

  private final StringBuilder out = new StringBuilder();

  /** Begins an element. Attributes are names and values by turns; a value is text or a number of pixels. */
  public Svg open(String name, Object... attributes) {
    return tag(name, ">\n", attributes);
  }

  /** Ends an element. */
  public Svg close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element that holds nothing. */
  public Svg empty(String name, Object... attributes) {
    return tag(name, "/>\n", attributes);
  }

  /** An element that holds text. */
  public Svg text(String name, String content, Object... attributes) {
    tag(name, ">", attributes);
    out.append(escaped(content));
    return close(name);
  }

  private Svg tag(String name, String end, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text = value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString());
      out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
    }
    out.append(end);
    return this;
  }

  /** Pixels. */
  public static String number(double pixels) {
    return BigDecimal.valueOf(pixels).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  /** A place in a path. */
  public static String place(double x, double y) {
    return number(x) + "," + number(y);
  }

  /** Text as elements and attributes of XML and HTML can hold it. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(character -> {
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.appendCodePoint(isXml(character) ? character : '\uFFFD');
      }
    });
    return escaped.toString();
  }

  /** Whether XML 1.0 can hold a character at all (section 2.2), and HTML shows it. */
  private static boolean isXml(int character) {
    return character >= 0x20 && character < 0xD800 && (character < 0x7F || character > 0x9F) || character > 0xDFFF && character < 0xFFFE
        || character > 0xFFFF || character == '\t' || character == '\n';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
