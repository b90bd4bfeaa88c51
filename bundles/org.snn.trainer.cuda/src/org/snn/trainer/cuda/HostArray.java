package org.snn.trainer.cuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Pinned memory of this process: copies between it and the device run beside everything else. Begins as zeros. */
record HostArray(Pointer pointer, ByteBuffer values, long bytes) {

  /**
   * Asks the driver for memory, at least one byte.
   *
   * @throws CudaException if it has none, or if there are more bytes than Java can address in one buffer
   */
  static HostArray allocate(long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      throw new CudaException(("A batch has %,d bytes of features or targets, and at most %,d can be passed to a CUDA device at once; "
          + "use a smaller batch, or --device cpu.").formatted(bytes, Integer.MAX_VALUE));
    }
    Pointer pointer = new Pointer();
    int result = JCudaDriver.cuMemHostAlloc(pointer, Math.max(1, bytes), 0);
    if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
      throw new CudaException("This machine has no %,d bytes of memory left for copies to the CUDA device; use a smaller batch, or --device cpu."
          .formatted(bytes));
    }
    Driver.check(result, "pin %,d bytes".formatted(bytes));
    ByteBuffer values = pointer.getByteBuffer(0, bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (values.remaining() >= Long.BYTES) {
      values.putLong(0);
    }
    while (values.hasRemaining()) {
      values.put((byte) 0);
    }
    return new HostArray(pointer, values.rewind(), bytes);
  }

  void put(byte[] from) {
    values.put(0, from);
  }

  void put(float[] from, int count) {
    values.asFloatBuffer().put(0, from, 0, count);
  }

  void put(int[] from, int start, int count) {
    values.asIntBuffer().put(0, from, start, count);
  }

  void get(int start, float[] to, int at, int count) {
    values.asFloatBuffer().get(start, to, at, count);
  }

  void free() {
    Driver.check(JCudaDriver.cuMemFreeHost(pointer), "free pinned memory");
  }
}
