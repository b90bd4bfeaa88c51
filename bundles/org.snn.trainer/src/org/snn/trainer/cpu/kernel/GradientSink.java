package org.snn.trainer.cpu.kernel;

/** Takes weight gradients as they are computed; belongs to one thread. */
public interface GradientSink {

  /** Largest number of gradients in one go. */
  int CAPACITY = 256;

  /** Where to write gradients before {@link #accept}; there is room for one group of lanes beyond the capacity. */
  float[] buffer();

  /** Uses the first {@code count} values of the buffer as the gradients of successive slots from {@code slot}. */
  void accept(int slot, int count);
}
