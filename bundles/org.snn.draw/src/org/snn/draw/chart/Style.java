package org.snn.draw.chart;

import java.util.List;
import java.util.Locale;

/**
 * Colours and fonts: light, and dark where the viewer asks for it. The series' colours begin with blue and vermilion of Okabe and
 * Ito (Color Universal Design, 2008); all can be told apart without red, green or blue cones, and stand out from the background.
 */
final class Style {

  /** Sizes in pixels. */
  static final int TITLE_FONT = 17;
  static final int FONT = 13;
  static final int TICK_FONT = 12;

  private static final List<String> LIGHT = List.of("#0072b2", "#d55e00", "#aa3377", "#2b2f36");
  private static final List<String> DARK = List.of("#56b4e9", "#e8833a", "#cc79a7", "#d7dde5");

  private static final String SHEET = String.format(Locale.ROOT, """
      .snn-chart { font-family: system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif; font-size: %dpx; }
      .snn-chart text { fill: #1f2328; }
      .snn-chart .title { font-size: %dpx; font-weight: 600; }
      .snn-chart .heading { font-weight: 600; }
      .snn-chart .muted { fill: #59636e; font-weight: 400; }
      .snn-chart .tick { fill: #59636e; font-size: %dpx; font-variant-numeric: tabular-nums; }
      .snn-chart .middle { text-anchor: middle; }
      .snn-chart .end { text-anchor: end; }
      .snn-chart .background { fill: #ffffff; }
      .snn-chart .grid { stroke: #e4e8ec; }
      .snn-chart .axis { stroke: #8c959f; }
      .snn-chart .line { fill: none; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
      .snn-chart .band { fill-opacity: 0.14; stroke-opacity: 0.3; stroke-linejoin: round; }
      .snn-chart .marker { stroke: #ffffff; }
      .snn-chart .quiet { opacity: 0; }
      .snn-chart .bar { stroke: none; }
      """, FONT, TITLE_FONT, TICK_FONT);
  private static final String DARK_SHEET = """
      .snn-chart text { fill: #e6edf3; }
      .snn-chart .muted, .snn-chart .tick { fill: #9da7b3; }
      .snn-chart .background { fill: #14171c; }
      .snn-chart .grid { stroke: #2a3038; }
      .snn-chart .axis { stroke: #6e7781; }
      .snn-chart .marker { stroke: #14171c; }
      """;

  private Style() {
  }

  /** The style sheet. */
  static String sheet() {
    return SHEET + colours(LIGHT) + "@media (prefers-color-scheme: dark) {\n" + DARK_SHEET + colours(DARK) + "}\n";
  }

  private static String colours(List<String> colours) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < colours.size(); i++) {
      String colour = colours.get(i);
      rules.append(".snn-chart ." + of(i) + " { fill: " + colour + "; stroke: " + colour + "; }\n");
    }
    return rules.toString();
  }

  /** The class of what belongs to a figure's series. */
  static String of(int series) {
    return "colour" + series % LIGHT.size();
  }
}
