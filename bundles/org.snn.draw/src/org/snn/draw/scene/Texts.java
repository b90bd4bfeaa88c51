package org.snn.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.svg.TextWidth;

/** Headings and notes. */
public final class Texts {

  /** Letters that are bold are wider by this. */
  public static final double BOLD = 1.06;

  private static final double WIDEST = 700;
  private static final double LINE = 16;

  private Texts() {
  }

  /** Room for a heading, pixels. */
  public static double headingWidth(String title, String below) {
    return Math.min(WIDEST, Math.max(TextWidth.of(title, Look.TITLE * BOLD), TextWidth.of(below, Look.FONT)));
  }

  /** A title with a line below it; returns where they end. */
  public static double heading(List<Item> items, String title, String below, double x, double y) {
    items.add(new Label(TextWidth.fit(title, Look.TITLE * BOLD, WIDEST), x, y + 13, Anchor.START, Look.TITLE, true, Ink.TEXT));
    items.add(new Label(TextWidth.fit(below, Look.FONT, WIDEST), x, y + 33, Anchor.START, Look.FONT, false, Ink.MUTED));
    return y + 46;
  }

  /** Sentences, each from the left, in lines of a width; returns where they end. */
  public static double notes(List<Item> items, List<String> notes, double x, double y, double width) {
    double bottom = y;
    for (String note : notes) {
      for (String line : lines(note, width)) {
        bottom += LINE;
        items.add(new Label(line, x, bottom - 3, Anchor.START, Look.SMALL, false, Ink.MUTED));
      }
    }
    return bottom;
  }

  private static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && TextWidth.of(line + " " + word, Look.SMALL) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
