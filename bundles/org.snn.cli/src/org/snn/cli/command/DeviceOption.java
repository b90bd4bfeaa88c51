package org.snn.cli.command;

import org.snn.cli.UserError;
import org.snn.cli.VectorModule;
import org.snn.trainer.Backend;
import org.snn.trainer.cpu.CpuBackend;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --device} and {@code --threads}: what computes. */
final class DeviceOption {

  private enum Device {
    cpu, cuda, auto
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--device", paramLabel = "cpu|cuda|auto", defaultValue = "auto",
      description = "What computes; auto takes the best that is there. Default: auto.")
  private Device device;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; results do not depend on it. Default: all.")
  private Integer threads;

  int threads() {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), "Option '--threads' is %d; it must be at least 1".formatted(threads));
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  Backend backend() {
    if (device == Device.cuda) {
      throw new UserError("This build of snn has no CUDA backend; use --device cpu, or auto for the best that is there.");
    }
    if (!VectorModule.load()) {
      spec.commandLine().getErr().println("snn: warning: This JVM (%s) has no vector instructions for Java: computing is slower, with the"
          .formatted(Runtime.version()) + " same results; use a JDK 17 or later, started with --add-modules jdk.incubator.vector.");
    }
    return new CpuBackend();
  }
}
