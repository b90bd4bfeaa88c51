package org.snn.draw.scene;

import java.awt.Shape;
import java.util.List;
import java.util.Map;

/** Something drawn; what comes later lies on top. */
public sealed interface Item {

  /**
   * A shape.
   *
   * @param fill its inside, or null
   * @param line its outline, or null
   * @param width of the outline, pixels
   * @param opacity from 0 to 1
   */
  record Mark(Shape shape, Ink fill, Ink line, double width, double opacity) implements Item {

    /** A shape without an outline. */
    public static Mark filled(Shape shape, Ink fill, double opacity) {
      return new Mark(shape, fill, null, 0, opacity);
    }

    /** A line. */
    public static Mark line(Shape shape, Ink line, double width, double opacity) {
      return new Mark(shape, null, line, width, opacity);
    }
  }

  /** Which part of a text is at its place. */
  enum Anchor {
    START, MIDDLE, END
  }

  /**
   * A text.
   *
   * @param y of the line that letters stand on
   * @param size of the font, pixels
   */
  record Label(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink) implements Item {
  }

  /**
   * Items that belong together.
   *
   * @param kind what it is, a word
   * @param tip what a pointer over it shows; may be empty
   * @param data facts for programs: names are words
   */
  record Part(String kind, String tip, Map<String, String> data, List<Item> items) implements Item {
  }
}
