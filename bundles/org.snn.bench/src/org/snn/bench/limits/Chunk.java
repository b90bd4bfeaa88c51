package org.snn.bench.limits;

/** A piece of work of one thread that keeps one unit of the processor busy. */
@FunctionalInterface
public interface Chunk {

  /**
   * Does it once, in a millisecond or less.
   *
   * @return a number that depends on all that was computed, so that no compiler leaves it out
   */
  double run();
}
