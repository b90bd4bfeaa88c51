package org.snn.bench;

import java.nio.file.Path;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;

/** Plans of texts. */
public final class TestTexts {

  /** Costs by which even the smallest complete blocks are dense kernels. */
  private static final KernelCosts COSTS = new KernelCosts(1, 0.1, 1.6, 2, 1.6, 8, "test");

  private TestTexts() {
  }

  /** The plan of a network with its training; the settings belong into the experiment. */
  public static ExecutionPlan plan(String network, String settings) {
    String text = "network N {\n%s\n}\nexperiment e {\n network N\n data synthetic\n batch 8\n seed 1\n%s\n}\n"
        .formatted(network, settings);
    LoadedSnn loaded = new SnnFiles().load(text, Path.of("test.snn"));
    if (loaded.hasErrors()) {
      throw new IllegalArgumentException(loaded.issues().toString());
    }
    return new Planner(PlanOptions.DEFAULT.with(COSTS)).plan(loaded.experiments().get(0));
  }
}
