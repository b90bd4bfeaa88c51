package org.snn.trainer.tensor;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a safetensors file holds.
 *
 * @param tensors by name
 * @param metadata strings by name
 */
public record TensorFile(Map<String, Tensor> tensors, Map<String, String> metadata) {

  /** Keeps the order of both. */
  public TensorFile {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * The values of a single-precision vector.
   *
   * @throws TensorFormatException if it is missing or different
   */
  public float[] vector(String name) throws TensorFormatException {
    Tensor tensor = tensors.get(name);
    if (tensor == null || tensor.type() != ElementType.F32 || tensor.shape().size() != 1) {
      throw new TensorFormatException("tensor '%s' is %s, not a vector of F32"
          .formatted(name, tensor == null ? "missing" : tensor));
    }
    return tensor.floats();
  }

  /**
   * The tensor of this name, type and shape.
   *
   * @throws TensorFormatException if it is missing or different
   */
  public Tensor tensor(String name, ElementType type, long... shape) throws TensorFormatException {
    Tensor tensor = tensors.get(name);
    List<Long> dimensions = Arrays.stream(shape).boxed().toList();
    if (tensor == null || tensor.type() != type || !tensor.shape().equals(dimensions)) {
      throw new TensorFormatException("tensor '%s' is %s, not %s%s".formatted(name, tensor == null ? "missing" : tensor,
          type, dimensions));
    }
    return tensor;
  }
}
