package org.snn.language.ide.editing;

import java.util.List;

/**
 * Something that can be typed next.
 *
 * @param named what a name stands for, null for what is no name
 * @param label what a list shows
 * @param documentation what it means, in Markdown; empty if nothing is known
 * @param offset where it goes
 * @param length of what it replaces, up to the cursor
 * @param text what it puts there
 * @param places what is to be filled in, in the order in which a person does
 */
public record Proposal(OutlineEntry.Kind named, String label, String documentation, int offset, int length, String text,
    List<Place> places) {

  /**
   * A word to fill in. What is written in it is written in all its occurrences.
   *
   * @param offsets of its occurrences, from the beginning of the proposal's text
   * @param length of the word
   */
  public record Place(List<Integer> offsets, int length) {
  }
}
