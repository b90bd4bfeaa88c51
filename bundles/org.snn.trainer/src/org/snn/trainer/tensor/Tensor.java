package org.snn.trainer.tensor;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

/** A typed array with a shape; row-major. The array is not copied: whoever makes a tensor gives the array away. */
public final class Tensor {

  private final ElementType type;
  private final List<Long> shape;
  private final Object values;

  private Tensor(ElementType type, List<Long> shape, Object values, int length) {
    if (length(shape) != length) {
      throw new IllegalArgumentException("shape " + shape + " for " + length + " values");
    }
    this.type = type;
    this.shape = List.copyOf(shape);
    this.values = values;
  }

  /** Single-precision values; without a shape: a vector. */
  public static Tensor of(float[] values, long... shape) {
    return new Tensor(ElementType.F32, shape(values.length, shape), values, values.length);
  }

  /** Double-precision values; without a shape: a vector. */
  public static Tensor of(double[] values, long... shape) {
    return new Tensor(ElementType.F64, shape(values.length, shape), values, values.length);
  }

  /** 32-bit integers; a vector. */
  public static Tensor of(int[] values) {
    return new Tensor(ElementType.I32, shape(values.length), values, values.length);
  }

  /** Integers; a vector. */
  public static Tensor of(long[] values) {
    return new Tensor(ElementType.I64, shape(values.length), values, values.length);
  }

  /** Bytes; a vector. */
  public static Tensor of(byte[] values) {
    return new Tensor(ElementType.U8, shape(values.length), values, values.length);
  }

  /** One number, of shape []. */
  public static Tensor scalar(long value) {
    return new Tensor(ElementType.I64, List.of(), new long[] {value}, 1);
  }

  /** One number, of shape []. */
  public static Tensor scalar(double value) {
    return new Tensor(ElementType.F64, List.of(), new double[] {value}, 1);
  }

  static Tensor read(ElementType type, List<Long> shape, Object values) {
    return new Tensor(type, shape, values, Array.getLength(values));
  }

  /** The product of the dimensions; 1 for shape []. */
  static long length(List<Long> shape) {
    long length = 1;
    for (long dimension : shape) {
      length = Math.multiplyExact(length, dimension);
    }
    return length;
  }

  /** The type of the elements. */
  public ElementType type() {
    return type;
  }

  /** The dimensions, slowest first. */
  public List<Long> shape() {
    return shape;
  }

  /** The number of bytes of all elements. */
  public long bytes() {
    return length(shape) * type.bytes();
  }

  /** The values themselves, not a copy. */
  public float[] floats() {
    return as(ElementType.F32, float[].class);
  }

  /** The values themselves, not a copy. */
  public double[] doubles() {
    return as(ElementType.F64, double[].class);
  }

  /** The values themselves, not a copy. */
  public int[] ints() {
    return as(ElementType.I32, int[].class);
  }

  /** The values themselves, not a copy. */
  public long[] longs() {
    return as(ElementType.I64, long[].class);
  }

  /** The values themselves, not a copy. */
  public byte[] byteValues() {
    return as(ElementType.U8, byte[].class);
  }

  private <T> T as(ElementType wanted, Class<T> array) {
    if (type != wanted) {
      throw new IllegalStateException("a tensor of " + type + ", not " + wanted);
    }
    return array.cast(values);
  }

  private static List<Long> shape(int length, long... shape) {
    return shape.length == 0 ? List.of((long) length) : Arrays.stream(shape).boxed().toList();
  }

  @Override
  public String toString() {
    return type + shape.toString();
  }
}
