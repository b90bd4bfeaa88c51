package org.snn.trainer.initial;

/**
 * Random bits as a function of a key and two or three counters, so that a number does not depend on how many were drawn
 * before it or by which thread. Each word goes through the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class CounterHash {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private CounterHash() {
  }

  /** 64 bits for a key and two counters. */
  public static long bits(long key, long first, long second) {
    return mix(mix(mix(key + GOLDEN) + first + GOLDEN) + second + GOLDEN);
  }

  /** The upper 53 bits as a number in the open interval (0, 1). */
  public static double unit(long bits) {
    return ((bits >>> 11) + 0.5) * 0x1p-53;
  }

  private static long mix(long word) {
    long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
