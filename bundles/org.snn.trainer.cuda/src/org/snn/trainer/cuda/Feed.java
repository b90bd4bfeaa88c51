package org.snn.trainer.cuda;

/** Where the samples of a batch come from: work for a stream, the same for every batch. */
interface Feed {

  /** What both of the others need; they may then run side by side. */
  default void begin(Stream stream) {
  }

  /** Puts the features into the first rows of the activations. */
  void features(Stream stream);

  /** Puts the targets where losses are computed from them. */
  void targets(Stream stream);
}
