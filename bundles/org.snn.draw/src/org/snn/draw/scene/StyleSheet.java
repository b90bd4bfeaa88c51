package org.snn.draw.scene;

import java.util.Set;

/** The style sheet of a picture: fonts, and a class for each ink that it uses. */
final class StyleSheet {

  private static final String SHEET = """
      .snn-picture { font-family: system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif; \
      font-variant-numeric: tabular-nums; }
      .snn-picture .f-none { fill: none; stroke-linecap: round; stroke-linejoin: round; }
      .snn-picture .middle { text-anchor: middle; }
      .snn-picture .end { text-anchor: end; }
      .snn-picture .bold { font-weight: 600; }
      """;

  private StyleSheet() {
  }

  static String of(Theme theme, Set<Ink> fills, Set<Ink> lines) {
    if (theme != Theme.AUTO) {
      return SHEET + inks(theme == Theme.DARK, fills, lines);
    }
    return SHEET + inks(false, fills, lines) + "@media (prefers-color-scheme: dark) {\n" + inks(true, fills, lines) + "}\n";
  }

  private static String inks(boolean onDark, Set<Ink> fills, Set<Ink> lines) {
    StringBuilder rules = new StringBuilder();
    fills.forEach(ink -> rule(rules, "f-" + ink.word(), "fill", ink.css(onDark)));
    lines.forEach(ink -> rule(rules, "l-" + ink.word(), "stroke", ink.css(onDark)));
    return rules.toString();
  }

  private static void rule(StringBuilder rules, String style, String property, String colour) {
    rules.append(".snn-picture .").append(style).append(" { ").append(property).append(": ").append(colour).append("; }\n");
  }
}
