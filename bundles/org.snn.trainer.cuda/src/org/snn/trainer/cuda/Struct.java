package org.snn.trainer.cuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a C struct: members in order, each at its natural alignment, little-endian. */
final class Struct {

  private final ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
  private int alignment = 1;

  /** A struct of one pointer. */
  static byte[] of(DeviceArray array) {
    return new Struct().pointer(array).bytes();
  }

  /** A struct of one integer. */
  static byte[] of(int value) {
    return new Struct().integer(value).bytes();
  }

  /** The address of an array; 0 for none. */
  Struct pointer(DeviceArray array) {
    return wide(array == null ? 0 : array.address());
  }

  Struct wide(long value) {
    align(Long.BYTES);
    bytes.putLong(value);
    return this;
  }

  Struct precise(double value) {
    align(Double.BYTES);
    bytes.putDouble(value);
    return this;
  }

  Struct integer(int value) {
    align(Integer.BYTES);
    bytes.putInt(value);
    return this;
  }

  Struct number(float value) {
    align(Float.BYTES);
    bytes.putFloat(value);
    return this;
  }

  private void align(int size) {
    alignment = Math.max(alignment, size);
    bytes.position((bytes.position() + size - 1) / size * size);
  }

  /** All of it, with what C adds at the end. */
  byte[] bytes() {
    int length = (bytes.position() + alignment - 1) / alignment * alignment;
    return Arrays.copyOf(bytes.array(), length);
  }
}
