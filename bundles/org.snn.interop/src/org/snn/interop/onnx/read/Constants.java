package org.snn.interop.onnx.read;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.snn.interop.InteropException;

/** Reads tensors; what a tensor says of its shape must fit the values that it has. */
final class Constants {

  private Constants() {
  }

  /** The numbers of a tensor; double precision becomes single, 32-bit integers become 64-bit. */
  static Value.Constant of(TensorProto tensor) {
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL || tensor.getExternalDataCount() > 0) {
      throw new InteropException("tensor '%s' is in another file; save the model with its weights in one file"
          .formatted(tensor.getName()));
    }
    int[] shape = shape(tensor.getName(), tensor.getDimsList());
    TensorProto.DataType type = TensorProto.DataType.forNumber(tensor.getDataType());
    ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    boolean isRaw = !tensor.getRawData().isEmpty();
    Value.Constant constant = switch (type == null ? TensorProto.DataType.UNDEFINED : type) {
      case FLOAT -> floats(isRaw ? floats(raw) : floats(tensor.getFloatDataList()), shape);
      case DOUBLE -> floats(isRaw ? doubles(raw) : floats(tensor.getDoubleDataList()), shape);
      case INT64 -> integers(isRaw ? longs(raw) : tensor.getInt64DataList().stream().mapToLong(Long::longValue).toArray(), shape);
      case INT32 -> integers(isRaw ? ints(raw) : tensor.getInt32DataList().stream().mapToLong(Integer::longValue).toArray(), shape);
      default -> throw new InteropException("tensor '%s' is of type %s; float, double, int32 and int64 can be read: convert the model"
          .formatted(tensor.getName(), type == null ? tensor.getDataType() : type));
    };
    if (constant.length() != length(shape)) {
      throw new InteropException("tensor '%s' has %d values, but its shape is %s".formatted(tensor.getName(), constant.length(),
          Arrays.toString(shape)));
    }
    return constant;
  }

  static Value.Constant floats(float[] values, int... shape) {
    return new Value.Constant(values, null, shape);
  }

  static Value.Constant integers(long[] values, int... shape) {
    return new Value.Constant(null, values, shape);
  }

  static int[] shape(String name, List<Long> dimensions) {
    int[] shape = new int[dimensions.size()];
    for (int i = 0; i < shape.length; i++) {
      long dimension = dimensions.get(i);
      if (dimension < 0 || dimension > Integer.MAX_VALUE) {
        throw new InteropException("'%s' has shape %s".formatted(name, dimensions));
      }
      shape[i] = (int) dimension;
    }
    return shape;
  }

  /** The product of dimensions; -1 if it is larger than any array. */
  static long length(int[] shape) {
    long length = 1;
    for (int dimension : shape) {
      length *= dimension;
      if (length > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return length;
  }

  private static float[] floats(ByteBuffer raw) {
    float[] values = new float[raw.remaining() / Float.BYTES];
    raw.asFloatBuffer().get(values);
    return values;
  }

  private static float[] doubles(ByteBuffer raw) {
    float[] values = new float[raw.remaining() / Double.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) raw.getDouble(i * Double.BYTES);
    }
    return values;
  }

  private static long[] longs(ByteBuffer raw) {
    long[] values = new long[raw.remaining() / Long.BYTES];
    raw.asLongBuffer().get(values);
    return values;
  }

  private static long[] ints(ByteBuffer raw) {
    long[] values = new long[raw.remaining() / Integer.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = raw.getInt(i * Integer.BYTES);
    }
    return values;
  }

  private static float[] floats(List<? extends Number> list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).floatValue();
    }
    return values;
  }
}
