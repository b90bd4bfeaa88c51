package org.snn.transform.level;

import java.util.ArrayList;
import java.util.List;

/**
 * Neurons that depend on each other in a ring.
 *
 * @param neurons in the numbers of the order of declaration; each is connected to the next one, and the last to the first;
 *     where {@code softmax}, two neurons of one softmax group may follow each other without a connection
 * @param path their names, as {@code a[0] -> b[3] -> a[0]}; the middle of a long cycle is left out
 * @param softmax whether a softmax group is part of it
 */
public record Cycle(List<Integer> neurons, String path, boolean softmax) {

  private static final int SHOWN = 12;

  /** What to tell the user. */
  public String message() {
    return "The connections form a cycle: %s; remove one of them.%s".formatted(path,
        softmax ? " (All neurons of a softmax group depend on each other.)" : "");
  }

  static String path(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(SHOWN, names.size())));
    if (names.size() > SHOWN) {
      shown.add("... %d more ...".formatted(names.size() - SHOWN));
    }
    shown.add(names.get(0));
    return String.join(" -> ", shown);
  }
}
