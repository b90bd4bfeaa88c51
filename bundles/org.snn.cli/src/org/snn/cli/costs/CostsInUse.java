package org.snn.cli.costs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.network.Element;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;

/**
 * The costs of kernels that a command plans by: those that were measured on this machine if there are any, else the built-in
 * ones.
 *
 * @param file that they are kept in; empty if they are built in
 */
public record CostsInUse(KernelCosts costs, Optional<Path> file) {

  /** Finds them; a file that cannot be used is a warning. */
  public static CostsInUse of(Console console) {
    Optional<CostsFile> kept = file(console).filter(CostsFile::exists);
    if (kept.isPresent()) {
      try {
        return new CostsInUse(kept.get().read(Place.here()), Optional.of(kept.get().path()));
      } catch (UserError unusable) {
        console.complain("snn: warning: " + console.relative(unusable.getMessage()));
      }
    }
    return new CostsInUse(KernelCosts.builtIn(), Optional.empty());
  }

  /**
   * Measures costs and keeps them for all commands to come.
   *
   * @param measurement is told where they are from, in words
   * @throws UserError if they cannot be kept
   */
  public static CostsInUse measure(Console console, Function<String, KernelCosts> measurement) {
    CostsFile file = file(console).orElseThrow(() -> new UserError(
        "There is no folder to keep costs in; set XDG_CACHE_HOME to a folder that can be written."));
    file.prepare();
    KernelCosts costs = measurement.apply("measured " + LocalDate.now());
    file.write(Place.here(), costs);
    return new CostsInUse(costs, Optional.of(file.path()));
  }

  private static Optional<CostsFile> file(Console console) {
    return UserCache.folder(console, System.getProperty("os.name")).map(folder -> new CostsFile(folder.resolve("kernel-costs.json")));
  }

  /** A planner that chooses kernels by them. */
  public Planner planner() {
    return planner(costs);
  }

  /** The plan of a network, or of an experiment's network, by them. */
  public ExecutionPlan plan(Element element) {
    return element instanceof Experiment experiment ? planner().plan(experiment) : planner().plan((Network) element);
  }

  /** A planner that chooses kernels by these costs. */
  public static Planner planner(KernelCosts costs) {
    return new Planner(PlanOptions.DEFAULT.with(costs));
  }

  /** One line for people. */
  public String line(Console console) {
    return file.map(path -> "Kernels by costs %s (%s).".formatted(costs.from(), console.show(path)))
        .orElse("Kernels by built-in costs; 'snn plan --calibrate' measures those of this machine.");
  }

  /** For JSON; costs are in nanoseconds. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", costs.from());
    file.ifPresent(path -> map.put("file", path.toString()));
    map.put("denseConnection", costs.denseConnection());
    map.put("denseSide", costs.denseSide());
    map.put("sparseConnection", costs.sparseConnection());
    map.put("row", costs.row());
    map.put("paddedSlot", costs.paddedSlot());
    map.put("kernel", costs.kernel());
    return map;
  }
}
