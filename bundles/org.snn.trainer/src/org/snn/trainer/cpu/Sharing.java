package org.snn.trainer.cpu;

/** How threads share out a step. Results are the same. */
enum Sharing {

  /** One thread does all: there is nobody to wait for, and everything stays in its caches. */
  ALONE,

  /** Each thread takes some columns of the batch through all pseudo-layers ({@link Pass}). */
  COLUMNS,

  /** Each thread takes some neurons of each pseudo-layer ({@link StagedPass}). */
  NEURONS
}
