package org.snn.trainer.tensor;

/** Types of tensor elements, named and ordered as the reference implementation of safetensors does. */
public enum ElementType {
  /** Bytes. */
  U8(1),
  /** Signed, 32 bits. */
  I32(4),
  /** Single precision. */
  F32(4),
  /** Double precision. */
  F64(8),
  /** Signed, 64 bits. */
  I64(8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }
}
