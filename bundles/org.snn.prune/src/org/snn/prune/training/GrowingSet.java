package org.snn.prune.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Connections that are there, and those that grow: 8 bytes each of the former. */
final class GrowingSet {

  private final long[] there;
  private final Set<Long> grown = new HashSet<>();

  /** @param there ascending, without repetition; not copied */
  GrowingSet(long[] there) {
    this.there = there;
  }

  boolean contains(long edge) {
    return Arrays.binarySearch(there, edge) >= 0 || grown.contains(edge);
  }

  /** Lets a connection grow; returns whether it was absent. */
  boolean add(long edge) {
    return Arrays.binarySearch(there, edge) < 0 && grown.add(edge);
  }

  /** All of them, in no order. */
  long[] toArray() {
    long[] all = Arrays.copyOf(there, there.length + grown.size());
    int count = there.length;
    for (long edge : grown) {
      all[count++] = edge;
    }
    return all;
  }
}
