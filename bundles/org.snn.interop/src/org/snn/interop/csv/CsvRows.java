package org.snn.interop.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snn.interop.InteropException;

/** Reads lines of a CSV file as RFC 4180 has them, but for line breaks in fields; empty lines and those that begin with # are left out. */
final class CsvRows {

  private final String file;
  private final BufferedReader lines;
  private int number;

  /** @param file for messages */
  CsvRows(String file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The fields of the next line, without blanks around them; null at the end. */
  List<String> next() throws IOException {
    String line;
    do {
      line = lines.readLine();
      number++;
    } while (line != null && (line.isBlank() || line.startsWith("#")));
    return line == null ? null : fields(line);
  }

  private List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        int end = closing(line, at);
        fields.add(line.substring(at + 1, end).replace("\"\"", "\""));
        at = end + 2;
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        fields.add(line.substring(at, end).strip());
        at = end + 1;
      }
    }
    return fields;
  }

  private int closing(String line, int open) {
    int at = open + 1;
    while (at < line.length()) {
      if (line.charAt(at) != '"') {
        at++;
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        at += 2;
      } else if (at + 1 == line.length() || line.charAt(at + 1) == ',') {
        return at;
      } else {
        throw wrong("has text after a closing quote");
      }
    }
    throw wrong("has a quote that is not closed");
  }

  /** A message about the line that was read last. */
  InteropException wrong(String what) {
    return new InteropException("%s:%d: %s".formatted(file, number, what));
  }
}
