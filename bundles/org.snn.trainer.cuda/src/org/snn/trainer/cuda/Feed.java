package org.snn.trainer.cuda;

/** Where the samples of a batch come from: work for a stream, the same for every batch. */
interface Feed {

  /** Puts the features into the first rows of the activations. */
  void features(Stream stream);

  /** Puts the targets where losses are computed from them. */
  void targets(Stream stream);
}
