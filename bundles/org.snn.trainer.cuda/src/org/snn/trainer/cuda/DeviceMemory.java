package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/** The memory of one engine, on the device and pinned in this process; all of it is given back at once. */
final class DeviceMemory implements AutoCloseable {

  private final List<DeviceArray> arrays = new ArrayList<>();
  private final List<HostArray> pinned = new ArrayList<>();

  /**
   * Refuses what cannot fit before anything is reserved.
   *
   * @param what what needs it, for the message
   */
  static void require(long needed, String what) {
    long free = free();
    if (needed > free) {
      throw new CudaException(("%s needs %,d bytes of the CUDA device's memory, of which %,d are free; "
          + "use a smaller batch, or --device cpu.").formatted(what, needed, free));
    }
  }

  /** Bytes that are free on the device of this thread. */
  static long free() {
    long[] free = new long[1];
    long[] total = new long[1];
    Driver.check(JCudaDriver.cuMemGetInfo(free, total), "measure free memory");
    return free[0];
  }

  DeviceArray allocate(long bytes) {
    DeviceArray array = DeviceArray.allocate(bytes);
    arrays.add(array);
    return array;
  }

  DeviceArray zeros(long bytes) {
    DeviceArray array = allocate(bytes);
    array.clear();
    return array;
  }

  DeviceArray floats(float[] values) {
    return filled((long) Float.BYTES * values.length, Pointer.to(values));
  }

  DeviceArray ints(int[] values) {
    return filled((long) Integer.BYTES * values.length, Pointer.to(values));
  }

  DeviceArray bytes(byte[] values) {
    return filled(values.length, Pointer.to(values));
  }

  private DeviceArray filled(long bytes, Pointer from) {
    DeviceArray array = allocate(bytes);
    array.fill(from);
    return array;
  }

  /** Memory of this process that the device reads and writes itself. */
  HostArray pinned(long bytes) {
    HostArray array = HostArray.allocate(bytes);
    pinned.add(array);
    return array;
  }

  /** Gives all of it back because of a failure, which is what counts if that fails too. */
  void closeAfter(Throwable failure) {
    try {
      close();
    } catch (CudaException again) {
      failure.addSuppressed(again);
    }
  }

  @Override
  public void close() {
    try (Closing closing = new Closing()) {
      arrays.forEach(array -> closing.also(array::free));
      arrays.clear();
      pinned.forEach(array -> closing.also(array::free));
      pinned.clear();
    }
  }
}
