package org.snn.transform.level;

import java.util.List;

/**
 * Neurons that depend on each other in a ring.
 *
 * @param neurons in the order of declaration's numbers; each is connected to the next one, and the last to the first;
 *     where {@code softmax}, two neurons of one softmax group may follow each other without a connection
 * @param path their names, as {@code a[0] -> b[3] -> a[0]}
 * @param softmax whether a softmax group is part of it
 */
public record Cycle(List<Integer> neurons, String path, boolean softmax) {

  /** What to tell the user. */
  public String message() {
    return "The connections form a cycle: %s; remove one of them.%s".formatted(path,
        softmax ? " (All neurons of a softmax group depend on each other.)" : "");
  }
}
