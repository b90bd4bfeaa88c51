package org.snn.trainer.cpu.kernel;

/**
 * Working arrays of one thread, used again and again: allocating and clearing them took half of a step of a small network.
 * What stands in them is unknown; an array is good until the next call of the same method.
 */
public final class Scratch {

  private float[] floats = {};
  private int[] ints = {};

  /** At least this many floats. */
  public float[] floats(int least) {
    if (floats.length < least) {
      floats = new float[least];
    }
    return floats;
  }

  /** At least this many integers. */
  public int[] ints(int least) {
    if (ints.length < least) {
      ints = new int[least];
    }
    return ints;
  }
}
