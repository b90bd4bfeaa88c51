package org.snn.trainer.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;

/** A device with SNN's kernels loaded. Engines of several threads may use it at once. */
final class Gpu implements AutoCloseable {

  private static final String KERNELS = "/kernels/snn.ptx";
  private static final Pattern KERNEL = Pattern.compile("\\.visible \\.entry (\\w+)");

  private final CudaDevice properties;
  private final CUdevice device;
  private final CUcontext context = new CUcontext();
  private final CUmodule module = new CUmodule();
  private final Map<String, CUfunction> functions = new HashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final KeptDataSets kept = new KeptDataSets();

  /**
   * Takes the device's primary context, and compiles the kernels for it; the driver keeps them for the next time.
   *
   * @throws CudaException if there is no such device, or it is too old
   */
  Gpu(int ordinal) {
    Driver.start();
    properties = CudaDevice.of(ordinal);
    properties.requireCapability();
    device = CudaDevice.handle(ordinal);
    Driver.check(JCudaDriver.cuDevicePrimaryCtxRetain(context, device), "open device " + ordinal);
    try {
      enter();
      load(kernels());
    } catch (RuntimeException refused) {
      JCudaDriver.cuDevicePrimaryCtxRelease(device);
      throw refused;
    }
  }

  private static String kernels() {
    try (InputStream in = Gpu.class.getResourceAsStream(KERNELS)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The CUDA kernels of SNN cannot be read.", unreadable);
    }
  }

  /** Drivers may load a kernel when it is first looked up, so all are now: not within a recording. */
  private void load(String text) {
    Driver.check(JCudaDriver.cuModuleLoadData(module, (text + '\0').getBytes(StandardCharsets.US_ASCII)), "load the kernels");
    for (Matcher kernel = KERNEL.matcher(text); kernel.find();) {
      CUfunction function = new CUfunction();
      Driver.check(JCudaDriver.cuModuleGetFunction(function, module, kernel.group(1)), "load kernel " + kernel.group(1));
      functions.put(kernel.group(1), function);
    }
  }

  /** Makes the device that of this thread; before every use, since engines may be used by one thread after another. */
  void enter() {
    Driver.check(JCudaDriver.cuCtxSetCurrent(context), "use the device");
  }

  int multiprocessors() {
    return properties.multiprocessors();
  }

  /** A kernel, to be launched. */
  CUfunction function(String name) {
    used.add(name);
    return functions.get(name);
  }

  KeptDataSets kept() {
    return kept;
  }

  /** Names of the kernels that were used so far. */
  Set<String> used() {
    return Set.copyOf(used);
  }

  @Override
  public void close() {
    try (Closing closing = new Closing()) {
      enter();
      closing.also(kept::close);
      closing.also(() -> Driver.check(JCudaDriver.cuModuleUnload(module), "unload the kernels"));
      closing.also(() -> Driver.check(JCudaDriver.cuDevicePrimaryCtxRelease(device), "close the device"));
    }
  }
}
