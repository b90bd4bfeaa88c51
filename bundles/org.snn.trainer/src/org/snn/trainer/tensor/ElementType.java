package org.snn.trainer.tensor;

/** Types of tensor elements, named as safetensors names them. */
public enum ElementType {
  /** Single precision. */
  F32(4),
  /** Double precision. */
  F64(8),
  /** Signed, 64 bits. */
  I64(8),
  /** Bytes. */
  U8(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }
}
