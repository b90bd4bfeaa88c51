package org.snn.interop.csv;

import java.nio.charset.StandardCharsets;

/** Fields of a CSV file, as RFC 4180 has them, in UTF-8. */
final class CsvText {

  private CsvText() {
  }

  /** A field, in quotes if it needs them. */
  static byte[] field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return bytes(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
  }

  /** Text as it is. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
