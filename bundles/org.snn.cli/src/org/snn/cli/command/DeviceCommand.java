package org.snn.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.trainer.cuda.CudaBackend;
import org.snn.trainer.cuda.Check;
import org.snn.trainer.cuda.CudaDevice;
import org.snn.trainer.cuda.CudaException;
import org.snn.trainer.cuda.SelfTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snn device}: what {@code --device cuda} would compute on, and whether it computes rightly. */
@Command(name = "device", description = "List the CUDA devices, and test every kernel of SNN on each against the CPU.",
    footer = {"", "Exit status 1 if there is no device, or a test fails.", "", "Examples:", "  snn device", "  snn device --list --json"})
public final class DeviceCommand implements Callable<Integer> {

  @Option(names = "--list", description = "Only list; test nothing.")
  private boolean listOnly;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public DeviceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Map<String, Object>> devices = new ArrayList<>();
    boolean passed = true;
    for (CudaDevice device : CudaDevice.all()) {
      Map<String, Object> properties = properties(device);
      say("Device %d: %s, %,d MB, compute capability %d.%d, %d multiprocessors, driver for CUDA %d.%d", device.ordinal(), device.name(),
          device.memory() >> 20, device.major(), device.minor(), device.multiprocessors(), device.driver() / 1000,
          device.driver() % 1000 / 10);
      devices.add(properties);
      passed &= listOnly || passes(device, properties);
    }
    json.print(Map.of("devices", devices), console);
    return passed ? Status.OK : Status.INPUT;
  }

  /** Another device may do where this one cannot be used. */
  private boolean passes(CudaDevice device, Map<String, Object> properties) {
    try {
      List<Check> checks = test(device);
      properties.put("checks", checks.stream().map(DeviceCommand::properties).toList());
      return checks.stream().allMatch(Check::passed);
    } catch (CudaException unusable) {
      say("  FAILED %s", unusable.getMessage());
      properties.put("error", unusable.getMessage());
      return false;
    }
  }

  private List<Check> test(CudaDevice device) {
    List<Check> checks = new ArrayList<>();
    try (CudaBackend backend = CudaBackend.open(device.ordinal())) {
      new SelfTest(backend).run(check -> {
        checks.add(check);
        say("  %-6s %-24s largest difference %.1e of %.0e  %s", check.passed() ? "ok" : "FAILED", check.name(), check.difference(),
            check.allowed(), String.join(" ", check.kernels()));
      });
    }
    return checks;
  }

  private void say(String format, Object... values) {
    if (!json.wanted()) {
      console.out().println(String.format(Locale.ROOT, format, values));
    }
  }

  private static Map<String, Object> properties(CudaDevice device) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("device", device.ordinal());
    properties.put("name", device.name());
    properties.put("memory", device.memory());
    properties.put("computeCapability", device.major() + "." + device.minor());
    properties.put("multiprocessors", device.multiprocessors());
    properties.put("driver", device.driver());
    return properties;
  }

  private static Map<String, Object> properties(Check check) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", check.name());
    properties.put("kernels", check.kernels());
    properties.put("difference", check.difference());
    properties.put("allowed", check.allowed());
    properties.put("passed", check.passed());
    return properties;
  }
}
