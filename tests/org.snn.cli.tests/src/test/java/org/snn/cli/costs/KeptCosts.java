package org.snn.cli.costs;

import java.nio.file.Path;
import org.snn.transform.kernel.KernelCosts;

/** Costs as if they had been measured here. */
public final class KeptCosts {

  private KeptCosts() {
  }

  /** @param cache the user's folder for what can be made anew */
  public static void write(Path cache, KernelCosts costs) {
    new CostsFile(cache.resolve("snn/kernel-costs.json")).write(Place.here(), costs);
  }
}
