package org.snn.report.page;

import java.util.ArrayList;
import java.util.List;

/** A table with a header for each column and each row. Numbers stand to the right. */
final class Table {

  /** More rows are of no use to a reader. */
  private static final int MOST_ROWS = 200;

  private final String caption;
  private final List<String> columns;
  private final List<Object[]> rows = new ArrayList<>();

  /**
   * @param caption what it shows, for those who cannot see it
   * @param columns names; one that begins with {@code >} is of numbers
   */
  Table(String caption, String... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Adds a row; its first cell names it. */
  Table row(Object... cells) {
    rows.add(cells);
    return this;
  }

  /** Writes it; in a narrow window it can be scrolled sideways. */
  void write(Html html) {
    html.open("div", "class", "scroll", "role", "region", "tabindex", 0, "aria-label", caption).open("table");
    html.open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith(">");
      html.text("th", number ? column.substring(1) : column, "scope", "col", "class", number ? "number" : "text");
    }
    html.close("tr").close("thead").open("tbody");
    rows.stream().limit(MOST_ROWS).forEach(row -> row(html, row));
    html.close("tbody").close("table").close("div");
    if (rows.size() > MOST_ROWS) {
      html.text("p", "%s more rows are left out.".formatted(Numbers.count(rows.size() - MOST_ROWS)), "class", "note");
    }
  }

  private void row(Html html, Object[] cells) {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      String look = columns.get(i).startsWith(">") ? "number" : "text";
      if (i == 0) {
        html.text("th", cells[i], "scope", "row", "class", look);
      } else {
        html.text("td", cells[i], "class", look);
      }
    }
    html.close("tr");
  }
}
