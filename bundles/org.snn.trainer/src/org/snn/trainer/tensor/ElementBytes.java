package org.snn.trainer.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays to little-endian bytes and back, a buffer at a time. */
final class ElementBytes {

  private static final int BUFFER = 1 << 16;

  private ElementBytes() {
  }

  static void write(Tensor tensor, OutputStream out) throws IOException {
    int size = tensor.type().bytes();
    int length = (int) (tensor.bytes() / size);
    ByteBuffer buffer = buffer(length, size);
    for (int from = 0; from < length; from += buffer.capacity() / size) {
      int count = Math.min(buffer.capacity() / size, length - from);
      switch (tensor.type()) {
        case I32 -> buffer.asIntBuffer().put(tensor.ints(), from, count);
        case F32 -> buffer.asFloatBuffer().put(tensor.floats(), from, count);
        case F64 -> buffer.asDoubleBuffer().put(tensor.doubles(), from, count);
        case I64 -> buffer.asLongBuffer().put(tensor.longs(), from, count);
        case U8 -> buffer.put(0, tensor.byteValues(), from, count);
      }
      out.write(buffer.array(), 0, count * size);
    }
  }

  /** @throws EOFException if the stream ends before the last element */
  static Object read(ElementType type, int length, InputStream in) throws IOException {
    Object values = array(type, length);
    int size = type.bytes();
    ByteBuffer buffer = buffer(length, size);
    for (int from = 0; from < length; from += buffer.capacity() / size) {
      int count = Math.min(buffer.capacity() / size, length - from);
      if (in.readNBytes(buffer.array(), 0, count * size) < count * size) {
        throw new EOFException("the file ends within its tensors");
      }
      switch (type) {
        case I32 -> buffer.asIntBuffer().get((int[]) values, from, count);
        case F32 -> buffer.asFloatBuffer().get((float[]) values, from, count);
        case F64 -> buffer.asDoubleBuffer().get((double[]) values, from, count);
        case I64 -> buffer.asLongBuffer().get((long[]) values, from, count);
        case U8 -> buffer.get(0, (byte[]) values, from, count);
      }
    }
    return values;
  }

  private static ByteBuffer buffer(int length, int size) {
    int bytes = (int) Math.max(size, Math.min(BUFFER, (long) length * size));
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Object array(ElementType type, int length) {
    return switch (type) {
      case I32 -> new int[length];
      case F32 -> new float[length];
      case F64 -> new double[length];
      case I64 -> new long[length];
      case U8 -> new byte[length];
    };
  }
}
