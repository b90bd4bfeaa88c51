package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.draw.Colours;

/** Colours can be seen by everybody, in the light and in the dark. */
class StyleTest {

  /** The light part of the sheet, or the part for the dark. */
  private static String part(boolean dark) {
    String[] parts = Style.sheet().split("@media \\(prefers-color-scheme: dark\\)");
    assertThat(parts).hasSize(2);
    return parts[dark ? 1 : 0];
  }

  private static List<String> colours(String sheet, String selector) {
    List<String> colours = new ArrayList<>();
    for (Matcher rule = Pattern.compile(selector + " \\{[^}]*?(#[0-9a-f]{6})").matcher(sheet); rule.find();) {
      colours.add(rule.group(1));
    }
    assertThat(colours).as(selector).isNotEmpty();
    return colours;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingStandsOutFromTheBackground(boolean dark) {
    String background = colours(part(dark), "background").get(0);
    assertThat(colours(part(dark), "colour\\d")).hasSize(4).allMatch(colour -> Colours.contrast(colour, background) >= Colours.GRAPHICS);
    assertThat(colours(part(dark), "(?:text|muted|tick)")).allMatch(colour -> Colours.contrast(colour, background) >= Colours.TEXT);
    assertThat(colours(part(dark), "axis")).allMatch(colour -> Colours.contrast(colour, background) >= Colours.GRAPHICS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seriesCanBeToldApart(boolean dark) {
    List<String> colours = colours(part(dark), "colour\\d");
    for (int i = 0; i < colours.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Colours.difference(colours.get(i), colours.get(j))).as("%s and %s", colours.get(i), colours.get(j))
            .isGreaterThan(Colours.DIFFERENT);
      }
    }
  }
}
