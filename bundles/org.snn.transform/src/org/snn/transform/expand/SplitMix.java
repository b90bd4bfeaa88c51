package org.snn.transform.expand;

import java.nio.charset.StandardCharsets;

/**
 * Pseudo-random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom
 * number generators, 2014).
 */
final class SplitMix {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  /** The next number in (0, 1]. */
  double next() {
    state += GOLDEN;
    return ((mix(state) >>> 11) + 1) * 0x1p-53;
  }

  /** A seed of its own for part {@code index} of what {@code seed} starts. */
  static long part(long seed, long index) {
    return mix(mix(seed + GOLDEN) + (index + 1) * GOLDEN);
  }

  /** A seed from a text: FNV-1a, 64 bits. */
  static long seed(String text) {
    long hash = 0xCBF29CE484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
    }
    return hash;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
