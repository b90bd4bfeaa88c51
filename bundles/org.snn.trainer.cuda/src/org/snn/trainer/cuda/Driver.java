package org.snn.trainer.cuda;

import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** NVIDIA's driver: whether it is there, and what becomes of its refusals. */
final class Driver {

  private static final String CURE = "; install NVIDIA's driver, or use --device cpu.";

  /** CUDA 11.4, of 2021: the first with cuGraphInstantiateWithFlags, which is the newest function that SNN uses. */
  private static final int OLDEST = 11040;

  private Driver() {
  }

  /**
   * Starts the driver; as often as one likes.
   *
   * @throws CudaException if there is none, or an old one; the message says why and what helps
   */
  static void start() {
    try {
      JCudaDriver.setExceptionsEnabled(false);
      int result = JCudaDriver.cuInit(0);
      if (result != CUresult.CUDA_SUCCESS && result != CUresult.CUDA_ERROR_NO_DEVICE) {
        throw new CudaException("No CUDA device can be used: NVIDIA's driver does not start (%s); see nvidia-smi, or use --device cpu."
            .formatted(CUresult.stringFor(result)));
      }
      check(result, "start");
      requireVersion(version());
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError missing) {
      throw new CudaException("No CUDA device can be used: " + reason(missing) + CURE, missing);
    }
  }

  /** Newest CUDA version that the driver knows, as 12060 for 12.6. */
  static int version() {
    int[] version = new int[1];
    check(JCudaDriver.cuDriverGetVersion(version), "tell its version");
    return version[0];
  }

  /** The library for CUDA finds functions when they are first called, and ends the process, without a word of Java, if one is missing. */
  static void requireVersion(int version) {
    if (version < OLDEST) {
      throw new CudaException("No CUDA device can be used: NVIDIA's driver is for CUDA %d.%d, and SNN needs one for CUDA %d.%d or later; "
          .formatted(version / 1000, version % 1000 / 10, OLDEST / 1000, OLDEST % 1000 / 10) + "update it, or use --device cpu.");
    }
  }

  private static String reason(Throwable missing) {
    String text = missing.toString();
    if (text.contains("libcuda.so")) {
      return "NVIDIA's driver (libcuda.so.1) is not installed";
    }
    return text.contains("JCudaDriver") ? "SNN's library for CUDA could not be loaded on this machine" : text.lines().findFirst().orElse("");
  }

  /**
   * Does nothing if the driver agreed.
   *
   * @param what what it was asked for, as "copy weights"
   * @throws CudaException if it refused
   */
  static void check(int result, String what) {
    if (result == CUresult.CUDA_SUCCESS) {
      return;
    }
    String name = CUresult.stringFor(result);
    throw new CudaException(switch (result) {
      case CUresult.CUDA_ERROR_NO_DEVICE -> "No CUDA device can be used: the driver finds none" + CURE;
      case CUresult.CUDA_ERROR_OUT_OF_MEMORY ->
          "The CUDA device is out of memory (asked to %s); use a smaller batch, or --device cpu.".formatted(what);
      case CUresult.CUDA_ERROR_INVALID_PTX, CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION, CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU ->
          "NVIDIA's driver does not take SNN's kernels (%s); update it, or use --device cpu.".formatted(name);
      case CUresult.CUDA_ERROR_JIT_COMPILER_NOT_FOUND ->
          "NVIDIA's driver lacks its compiler (libnvidia-ptxjitcompiler.so.1); install it, in a container too, or use --device cpu.";
      default -> "The CUDA driver failed to %s: %s. Checkpoints stand; go on with --resume, on this device or with --device cpu."
          .formatted(what, name);
    });
  }
}
