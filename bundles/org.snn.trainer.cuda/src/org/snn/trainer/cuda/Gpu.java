package org.snn.trainer.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import org.snn.data.DataSet;

/** A device with SNN's kernels loaded. Engines of several threads may use it at once. */
final class Gpu implements AutoCloseable {

  private static final String KERNELS = "/kernels/snn.ptx";

  private final int ordinal;
  private final CUdevice device;
  private final CUcontext context = new CUcontext();
  private final CUmodule module = new CUmodule();
  private final Map<String, CUfunction> functions = new ConcurrentHashMap<>();
  private final Map<DataSet, KeptData> kept = new IdentityHashMap<>();

  /**
   * Takes the device's primary context, and compiles the kernels for it; the driver keeps them for the next time.
   *
   * @throws CudaException if there is no such device, or it is too old
   */
  Gpu(int ordinal) {
    Driver.start();
    this.ordinal = ordinal;
    device = CudaDevice.handle(ordinal);
    Driver.check(JCudaDriver.cuDevicePrimaryCtxRetain(context, device), "open device " + ordinal);
    try {
      enter();
      Driver.check(JCudaDriver.cuModuleLoadData(module, kernels()), "load the kernels");
    } catch (RuntimeException refused) {
      JCudaDriver.cuDevicePrimaryCtxRelease(device);
      throw refused;
    }
  }

  /** The text of the kernels, with the zero at its end that the driver wants. */
  private static byte[] kernels() {
    try (InputStream in = Gpu.class.getResourceAsStream(KERNELS)) {
      byte[] text = in.readAllBytes();
      return Arrays.copyOf(text, text.length + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The CUDA kernels of SNN cannot be read.", unreadable);
    }
  }

  /** Makes the device that of this thread; before every use, since engines may be used by one thread after another. */
  void enter() {
    Driver.check(JCudaDriver.cuCtxSetCurrent(context), "use the device");
  }

  int multiprocessors() {
    return CudaDevice.of(ordinal).multiprocessors();
  }

  CUfunction function(String name) {
    return functions.computeIfAbsent(name, key -> {
      CUfunction function = new CUfunction();
      Driver.check(JCudaDriver.cuModuleGetFunction(function, module, key), "find kernel " + key);
      return function;
    });
  }

  /**
   * A data set in this device's memory, for all engines, until the device is closed. Half of the free memory is left to them.
   *
   * @return empty if it does not fit
   */
  synchronized Optional<KeptData> keep(DataSet data) {
    if (!kept.containsKey(data) && KeptData.bytes(data) <= DeviceMemory.free() / 2) {
      kept.put(data, new KeptData(data));
    }
    return Optional.ofNullable(kept.get(data));
  }

  /** Names of the kernels that were used so far. */
  Set<String> used() {
    return functions.keySet();
  }

  @Override
  public void close() {
    enter();
    kept.values().forEach(KeptData::close);
    kept.clear();
    Driver.check(JCudaDriver.cuModuleUnload(module), "unload the kernels");
    Driver.check(JCudaDriver.cuDevicePrimaryCtxRelease(device), "close the device");
  }
}
