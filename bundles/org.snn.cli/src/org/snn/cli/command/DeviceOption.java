package org.snn.cli.command;

import org.snn.cli.VectorModule;
import org.snn.trainer.Backend;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.cuda.CudaBackend;
import org.snn.trainer.cuda.CudaException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --device} and {@code --threads}: what computes. */
public final class DeviceOption implements AutoCloseable {

  private enum Device {
    cpu, cuda, auto
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--device", paramLabel = "cpu|cuda|auto", defaultValue = "cpu",
      description = "What computes; auto is cuda where there is a CUDA device, else cpu. Default: cpu.")
  private Device device;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; results do not depend on it. Default: all.")
  private Integer threads;

  private Backend backend;

  int threads() {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), "Option '--threads' is %d; it must be at least 1".formatted(threads));
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** What computes, until the end of the command. */
  Backend backend() {
    backend = switch (device) {
      case cpu -> cpu();
      case cuda -> cuda();
      case auto -> best();
    };
    return backend;
  }

  private Backend best() {
    try {
      return cuda();
    } catch (CudaException absent) {
      spec.commandLine().getErr().println("snn: computing on the CPU. " + absent.getMessage());
      return cpu();
    }
  }

  /** Not all is done there: the CPU is measured beside it, and kernels are chosen on it. */
  private static Backend cuda() {
    VectorModule.load();
    return CudaBackend.open(0);
  }

  private Backend cpu() {
    if (!VectorModule.load()) {
      spec.commandLine().getErr().println("snn: warning: This JVM (%s) has no vector instructions for Java: computing is slower, with the"
          .formatted(Runtime.version()) + " same results; use a JDK 17 or later, started with --add-modules jdk.incubator.vector.");
    }
    return new CpuBackend();
  }

  /** Gives the device back. */
  @Override
  public void close() {
    if (backend != null) {
      backend.close();
    }
  }
}
