package org.snn.trainer.initial;

/** The key of the random numbers that dropout takes in one step: which activations it silences, whatever the backend. */
public final class DropoutKey {

  /** Separates these random numbers from those of the starting weights. */
  private static final long STREAM = 0x5D0D_0B1A_5EEDL;

  private DropoutKey() {
  }

  /** An activation stays if the unit of {@code CounterHash.bits(key, declared number of the neuron, sample)} reaches the probability. */
  public static long of(long seed, long step) {
    return CounterHash.bits(STREAM, seed, step);
  }
}
