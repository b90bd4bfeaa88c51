package org.snn.bench.measure;

/** Work that can be done again and again, and takes about the same time each time. */
@FunctionalInterface
public interface Repeatable {

  /** Does it this many times, at least once. */
  void run(int times);
}
