package org.snn.language.ide.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A snippet of the Language Server Protocol as plain text and the places in it to fill in: {@code ${1:word}}.
 *
 * @param text without the marks
 * @param places by number
 */
record SnippetText(String text, List<Proposal.Place> places) {

  private static final Pattern MARK = Pattern.compile("\\$\\{(\\d+):([^}]*)}");

  static SnippetText of(String snippet) {
    StringBuilder text = new StringBuilder();
    Map<Integer, List<Integer>> offsets = new TreeMap<>();
    Map<Integer, Integer> lengths = new TreeMap<>();
    Matcher mark = MARK.matcher(snippet);
    int end = 0;
    while (mark.find()) {
      text.append(snippet, end, mark.start());
      int number = Integer.parseInt(mark.group(1));
      offsets.computeIfAbsent(number, first -> new ArrayList<>()).add(text.length());
      lengths.put(number, mark.group(2).length());
      text.append(mark.group(2));
      end = mark.end();
    }
    text.append(snippet, end, snippet.length());
    List<Proposal.Place> places = offsets.entrySet().stream()
        .map(place -> new Proposal.Place(List.copyOf(place.getValue()), lengths.get(place.getKey()))).toList();
    return new SnippetText(text.toString(), places);
  }
}
