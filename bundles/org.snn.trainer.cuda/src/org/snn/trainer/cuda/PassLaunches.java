package org.snn.trainer.cuda;

import java.util.List;

/** A way through the pseudo-layers, as launches. The features are in the store before. */
interface PassLaunches {

  /** Forward: activations. */
  List<Launch> predict();

  /** Forward and loss. */
  List<Launch> compare();

  /** Forward, loss and backward: slopes of all neurons by the pre-activation. The deltas are 0 before. */
  List<Launch> slopes();
}
