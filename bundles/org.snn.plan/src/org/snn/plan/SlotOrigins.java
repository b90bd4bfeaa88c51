package org.snn.plan;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The origin of each slot of a kernel whose slots have several: an index in the plan's origins, or -1 for padding.
 * Immutable. Held as runs of equal origins where these are long, so that a row with connections of two rules takes 16 bytes
 * however long it is; else one byte a slot, or four where there are more than 127 rules.
 */
public final class SlotOrigins {

  /** Bytes of a run: where it ends, and its origin. */
  private static final int RUN = 8;

  private final int slots;
  /** First slot after each run; null where slots are held one by one. */
  private final int[] ends;
  /** Origin of each run, or of each slot; null where they are held as bytes. */
  private final int[] values;
  private final byte[] bytes;

  private SlotOrigins(int slots, int[] ends, int[] values, byte[] bytes) {
    this.slots = slots;
    this.ends = ends;
    this.values = values;
    this.bytes = bytes;
  }

  /** These origins. */
  public static SlotOrigins of(int... origins) {
    return of(origins.length, slot -> origins[slot]);
  }

  /**
   * Origins from a function, which is asked twice for every slot.
   *
   * @param slots number of slots
   * @param origin of each slot
   */
  public static SlotOrigins of(int slots, IntUnaryOperator origin) {
    int runs = 0;
    int least = 0;
    int most = 0;
    int last = 0;
    for (int slot = 0; slot < slots; slot++) {
      int next = origin.applyAsInt(slot);
      runs += slot == 0 || next != last ? 1 : 0;
      least = Math.min(least, next);
      most = Math.max(most, next);
      last = next;
    }
    boolean narrow = least >= Byte.MIN_VALUE && most <= Byte.MAX_VALUE;
    if ((long) runs * RUN <= (long) slots * (narrow ? Byte.BYTES : Integer.BYTES)) {
      return runs(slots, runs, origin);
    }
    return narrow ? bytes(slots, origin) : new SlotOrigins(slots, null, values(slots, origin), null);
  }

  private static SlotOrigins runs(int slots, int runs, IntUnaryOperator origin) {
    int[] ends = new int[runs];
    int[] values = new int[runs];
    int run = -1;
    for (int slot = 0; slot < slots; slot++) {
      int next = origin.applyAsInt(slot);
      if (run < 0 || next != values[run]) {
        values[++run] = next;
      }
      ends[run] = slot + 1;
    }
    return new SlotOrigins(slots, ends, values, null);
  }

  private static SlotOrigins bytes(int slots, IntUnaryOperator origin) {
    byte[] bytes = new byte[slots];
    for (int slot = 0; slot < slots; slot++) {
      bytes[slot] = (byte) origin.applyAsInt(slot);
    }
    return new SlotOrigins(slots, null, null, bytes);
  }

  private static int[] values(int slots, IntUnaryOperator origin) {
    int[] values = new int[slots];
    Arrays.setAll(values, origin);
    return values;
  }

  /** Number of slots. */
  public int slots() {
    return slots;
  }

  /** The origin of a slot of the kernel, counted from its first; O(log runs). */
  public int at(int slot) {
    if (ends == null) {
      return bytes == null ? values[slot] : bytes[slot];
    }
    int run = Arrays.binarySearch(ends, slot);
    return values[run < 0 ? -run - 1 : run + 1];
  }

  /** The origins of all slots, in a new array of 4 bytes each: for who needs one after the other. */
  public int[] toArray() {
    if (ends == null) {
      return bytes == null ? values.clone() : values(slots, slot -> bytes[slot]);
    }
    int[] origins = new int[slots];
    int from = 0;
    for (int run = 0; run < ends.length; run++) {
      Arrays.fill(origins, from, ends[run], values[run]);
      from = ends[run];
    }
    return origins;
  }
}
