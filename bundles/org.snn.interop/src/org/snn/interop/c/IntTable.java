package org.snn.interop.c;

import java.util.Arrays;

/** A growing list of whole numbers, not negative, that becomes a constant array in C. */
final class IntTable {

  private int[] values = new int[64];
  private int size;
  private int largest;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
    largest = Math.max(largest, value);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }

  /** Bytes of one element: the smallest type that holds all values. */
  int width() {
    return largest <= 0xFF ? 1 : largest <= 0xFFFF ? 2 : 4;
  }

  /** That type in C. */
  String type() {
    return "uint" + 8 * width() + "_t";
  }

  long bytes() {
    return (long) width() * size;
  }
}
