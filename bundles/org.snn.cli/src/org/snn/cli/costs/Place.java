package org.snn.cli.costs;

import org.snn.bench.limits.LimitsMeter;
import org.snn.cli.VectorModule;

/**
 * What costs hold for: another Java compiles otherwise, and other vectors change all ratios.
 *
 * @param java feature version
 * @param processor its architecture
 * @param vectorBits width of the widest vectors that Java offers, 32 where there are none
 */
record Place(int java, String processor, int vectorBits) {

  /** This Java on this machine. */
  static Place here() {
    VectorModule.load();
    return new Place(Runtime.version().feature(), System.getProperty("os.arch"), new LimitsMeter(0).vectorBits());
  }

  @Override
  public String toString() {
    return "Java %d on %s with vectors of %d bits".formatted(java, processor, vectorBits);
  }
}
