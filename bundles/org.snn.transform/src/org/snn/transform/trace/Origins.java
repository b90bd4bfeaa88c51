package org.snn.transform.trace;

/**
 * Which origin each connection has. The connections of a block have one origin, except that those of a file may start in
 * two ways, by the activation of their target.
 */
public final class Origins {

  private final int[] plain;
  private final int[] rectified;
  private final boolean[] rectifier;

  /**
   * @param plain for each block, the origin of connections to other targets
   * @param rectified for each block, the origin of connections to targets of the relu family
   * @param rectifier for each neuron in the order of declaration, whether it is of the relu family
   */
  Origins(int[] plain, int[] rectified, boolean[] rectifier) {
    this.plain = plain;
    this.rectified = rectified;
    this.rectifier = rectifier;
  }

  /** Index in the plan's origins for a connection of a block to a target (in the order of declaration). */
  public int of(int block, int target) {
    return rectifier[target] ? rectified[block] : plain[block];
  }
}
