package org.snn.trainer.cuda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.JCudaDriver;

/**
 * A CUDA device of this machine.
 *
 * @param ordinal its number, from 0
 * @param name as its maker calls it
 * @param memory bytes
 * @param major compute capability, before the point
 * @param minor after the point
 * @param multiprocessors number of them
 * @param driver newest CUDA version that the driver knows, as 12060 for 12.6
 */
public record CudaDevice(int ordinal, String name, long memory, int major, int minor, int multiprocessors, int driver) {

  /** Compute capability that the kernels are compiled for, times 10: Turing, of 2018. */
  private static final int OLDEST = 75;

  /**
   * All of them.
   *
   * @throws CudaException if there is no driver, or no device
   */
  public static List<CudaDevice> all() {
    Driver.start();
    int[] count = new int[1];
    Driver.check(JCudaDriver.cuDeviceGetCount(count), "count devices");
    if (count[0] == 0) {
      throw new CudaException("No CUDA device can be used: the driver finds none; use --device cpu.");
    }
    return IntStream.range(0, count[0]).mapToObj(CudaDevice::of).toList();
  }

  /** One of them. */
  static CudaDevice of(int ordinal) {
    CUdevice device = handle(ordinal);
    byte[] name = new byte[256];
    Driver.check(JCudaDriver.cuDeviceGetName(name, name.length, device), "name a device");
    long[] memory = new long[1];
    Driver.check(JCudaDriver.cuDeviceTotalMem(memory, device), "measure a device's memory");
    return new CudaDevice(ordinal, new String(name, StandardCharsets.UTF_8).trim().replace("\0", ""), memory[0],
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR),
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR),
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT), Driver.version());
  }

  /** @throws CudaException if the kernels need a newer device */
  void requireCapability() {
    if (10 * major + minor < OLDEST) {
      throw new CudaException(("%s, device %d, has compute capability %d.%d, and SNN needs %d.%d or later; use another device, or "
          + "--device cpu.").formatted(name, ordinal, major, minor, OLDEST / 10, OLDEST % 10));
    }
  }

  static CUdevice handle(int ordinal) {
    CUdevice device = new CUdevice();
    Driver.check(JCudaDriver.cuDeviceGet(device, ordinal), "find device " + ordinal);
    return device;
  }

  private static int attribute(CUdevice device, int attribute) {
    int[] value = new int[1];
    Driver.check(JCudaDriver.cuDeviceGetAttribute(value, attribute, device), "describe a device");
    return value[0];
  }
}
