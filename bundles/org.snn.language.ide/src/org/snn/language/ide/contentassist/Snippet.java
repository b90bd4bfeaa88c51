package org.snn.language.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in.
 *
 * @param context the rule of the grammar that it is an instance of, with the grammar's name before it
 * @param label what a menu calls it
 * @param pattern the text, with a <code>${text}</code> for each place
 */
public record Snippet(String context, String label, String pattern) {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

  /** The text with what the places say, as somebody gets it who fills in nothing. */
  public String plain() {
    return PLACE.matcher(pattern).replaceAll("$1");
  }

  /** The text with places as the Language Server Protocol marks them: numbered, equal ones by the same number. */
  public String numbered() {
    List<String> places = new ArrayList<>();
    return PLACE.matcher(pattern).replaceAll(place -> {
      String text = place.group(1);
      if (!places.contains(text)) {
        places.add(text);
      }
      return Matcher.quoteReplacement("${%d:%s}".formatted(places.indexOf(text) + 1, text));
    });
  }
}
