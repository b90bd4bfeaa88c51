package org.snn.trainer;

/**
 * The samples of one data set, as batches for an engine. Batches are named by the numbers of their samples,
 * {@code order[from] .. order[from + count - 1]}; the next ones of an order may be fetched ahead, so an order that was passed does
 * not change. Belongs to one engine, and is closed before it.
 */
public interface Batches extends AutoCloseable {

  /** One step: forward, loss, backward, update. */
  StepResult train(int[] order, int from, int count, StepSettings settings);

  /** Forward and loss, without dropout; nothing changes. */
  StepResult evaluate(int[] order, int from, int count);

  @Override
  default void close() {
  }
}
