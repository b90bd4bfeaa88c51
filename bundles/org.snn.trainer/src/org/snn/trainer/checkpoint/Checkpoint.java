package org.snn.trainer.checkpoint;

import java.util.List;
import java.util.Optional;

import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.metrics.EpochFigures;

/**
 * Everything that is needed to continue training to the same bits.
 *
 * @param fingerprint of the run
 * @param progress how far it has come
 * @param history figures of the epochs that are complete
 * @param parameters the current ones
 * @param optimizer what the optimizer remembers
 * @param best the best epoch, if early stopping keeps it
 * @param wiring the present connections, if they change in training, as what changes them wants them
 */
public record Checkpoint(Fingerprint fingerprint, Progress progress, List<EpochFigures> history, Parameters parameters,
    OptimizerState optimizer, Optional<Snapshot> best, Optional<long[]> wiring) {

  /** Keeps its own list of figures; the arrays are not copied. */
  public Checkpoint {
    history = List.copyOf(history);
  }
}
