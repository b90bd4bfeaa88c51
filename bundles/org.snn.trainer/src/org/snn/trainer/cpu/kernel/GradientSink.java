package org.snn.trainer.cpu.kernel;

/** Takes weight gradients as they are computed; belongs to one thread. */
public interface GradientSink {

  /** Largest number of gradients in one go. */
  int CAPACITY = 512;

  /** Where to write gradients before {@link #accept}. */
  float[] buffer();

  /** For whatever computes them. */
  Scratch scratch();

  /** Uses {@code count} values of the buffer from {@code from} on as the gradients of slots {@code slot ..}. */
  void accept(int slot, int from, int count);
}
