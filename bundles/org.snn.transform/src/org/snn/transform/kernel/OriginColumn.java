package org.snn.transform.kernel;

import org.snn.transform.expand.RowSort;

/** The origin of each of many connections, in one byte as long as that is enough. */
final class OriginColumn {

  private final byte[] bytes;
  private final int[] ints;

  /**
   * @param connections number of connections
   * @param origins number of origins: they are 0 .. origins - 1
   */
  OriginColumn(int connections, int origins) {
    boolean narrow = origins - 1 <= Byte.MAX_VALUE;
    bytes = narrow ? new byte[connections] : null;
    ints = narrow ? null : new int[connections];
  }

  int get(int k) {
    return bytes == null ? ints[k] : bytes[k];
  }

  void set(int k, int origin) {
    if (bytes == null) {
      ints[k] = origin;
    } else {
      bytes[k] = (byte) origin;
    }
  }

  /** Moves origins as the sources before moved. */
  void move(RowSort sort) {
    if (bytes == null) {
      sort.move(ints);
    } else {
      sort.move(bytes);
    }
  }
}
