package org.snn.cli.command;

import java.util.function.DoubleConsumer;
import org.snn.bench.cost.Calibration;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.cli.VectorModule;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.ProgressBar;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.kernel.KernelCosts;
import picocli.CommandLine.Option;

/** {@code --calibrate}: measures what kernels cost on this machine. */
final class CalibrateOption {

  private static final double MILLI = 1e3;

  @Option(names = "--calibrate", description = {"Measure what kernels cost on this machine, in some 20 seconds, and plan by"
      + " that from now on, in all commands. Other kernels add in another order: trained weights may then differ in their last"
      + " digits from those of other machines."})
  private boolean calibrate;

  boolean wanted() {
    return calibrate;
  }

  /** The costs to plan by, measured before if that is wanted. */
  CostsInUse costs(Console console) {
    return calibrate ? CostsInUse.measure(console, from -> measure(console, from)) : CostsInUse.of(console);
  }

  private static KernelCosts measure(Console console, String from) {
    if (!VectorModule.load()) {
      throw new UserError("This JVM (%s) has no vector instructions for Java, by which training is planned; use a JDK 17 or later, started"
          .formatted(Runtime.version()) + " with --add-modules jdk.incubator.vector.");
    }
    if (!console.canRedraw()) {
      console.err().println("Measuring kernels on one thread, about 20 seconds ...");
      return new Calibration(new CpuBackend(), spent -> { }).measure(from);
    }
    ProgressBar bar = new ProgressBar(console.err(), console.columns(), System::nanoTime);
    try {
      return new Calibration(new CpuBackend(), progress(bar)).measure(from);
    } finally {
      bar.clear();
    }
  }

  private static DoubleConsumer progress(ProgressBar bar) {
    long total = Math.round(MILLI * Calibration.seconds());
    bar.start("Measuring kernels", total);
    double[] sum = new double[1];
    return spent -> {
      sum[0] += spent;
      bar.update(Math.min(total, Math.round(MILLI * sum[0])), "");
    };
  }
}
