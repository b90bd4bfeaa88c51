package org.snn.trainer.cuda;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Memory of the device. */
final class DeviceArray extends CUdeviceptr {

  private final long bytes;

  private DeviceArray(long bytes) {
    this.bytes = bytes;
  }

  /** Asks the driver for memory, at least one byte. */
  static DeviceArray allocate(long bytes) {
    DeviceArray array = new DeviceArray(bytes);
    int result = JCudaDriver.cuMemAlloc(array, Math.max(1, bytes));
    if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
      throw new CudaException(("The CUDA device is out of memory: %,d bytes more are needed, %,d are free; use a smaller batch, or "
          + "--device cpu.").formatted(bytes, DeviceMemory.free()));
    }
    Driver.check(result, "reserve %,d bytes".formatted(bytes));
    return array;
  }

  long address() {
    return getNativePointer() + getByteOffset();
  }

  long bytes() {
    return bytes;
  }

  /** Fills all of it; waits for that. */
  void fill(Pointer from) {
    if (bytes > 0) {
      Driver.check(JCudaDriver.cuMemcpyHtoD(this, from, bytes), "copy to the device");
      await();
    }
  }

  /** Fills all of it with 0; waits for that. */
  void clear() {
    Driver.check(JCudaDriver.cuMemsetD8(this, (byte) 0, Math.max(1, bytes)), "clear memory");
    await();
  }

  /**
   * These calls may return before the last bytes have arrived, and a {@link Stream} does not wait for what was not started in
   * it. Waits for the driver's own stream, in which they are, and not for the whole device: that is refused, and spoils the
   * recording, while an engine of another thread records.
   */
  static void await() {
    Driver.check(JCudaDriver.cuStreamSynchronize(JCudaDriver.CU_STREAM_LEGACY), "wait for a copy");
  }

  /** Copies all of it out; waits for that. */
  void copyTo(Pointer to) {
    if (bytes > 0) {
      Driver.check(JCudaDriver.cuMemcpyDtoH(to, this, bytes), "copy from the device");
    }
  }

  void free() {
    Driver.check(JCudaDriver.cuMemFree(this), "free memory");
  }
}
