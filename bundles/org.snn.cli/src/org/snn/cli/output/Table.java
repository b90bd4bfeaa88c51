package org.snn.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligned text: numbers to the right, words to the left, two spaces between columns. */
public final class Table {

  private final boolean[] right;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param header names of the columns; a name that starts with {@code >} has its column aligned to the right
   */
  public Table(String... header) {
    right = new boolean[header.length];
    String[] names = new String[header.length];
    for (int column = 0; column < header.length; column++) {
      right[column] = header[column].startsWith(">");
      names[column] = right[column] ? header[column].substring(1) : header[column];
    }
    rows.add(names);
  }

  /** Adds a row with one cell a column. */
  public void row(Object... cells) {
    String[] row = new String[right.length];
    for (int column = 0; column < row.length; column++) {
      row[column] = String.valueOf(cells[column]);
    }
    rows.add(row);
  }

  /** Adds a row of one cell that is as wide as it likes. */
  public void note(String text) {
    rows.add(new String[] {text});
  }

  /** The lines of the table, without trailing spaces. */
  public List<String> lines() {
    int[] widths = new int[right.length];
    for (String[] row : rows) {
      for (int column = 0; row.length == widths.length && column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      lines.add(row.length == widths.length ? line(row, widths) : row[0]);
    }
    return Collections.unmodifiableList(lines);
  }

  private String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length; column++) {
      String space = " ".repeat(widths[column] - row[column].length());
      line.append(right[column] ? space + row[column] : row[column] + space).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
