package org.snn.trainer.loop;

import java.util.List;

import org.snn.trainer.Snapshot;
import org.snn.trainer.metrics.EpochFigures;

/**
 * A trained network that training goes on from, instead of starting weights.
 *
 * @param digest names it: the same digest means the same network
 * @param network its parameters, in the order of the plan to train, and what the optimizer remembers, if that is known
 * @param history figures of the epochs that it was trained for; those to come count on
 */
public record Beginning(String digest, Snapshot network, List<EpochFigures> history) {

  /** Keeps its own list. */
  public Beginning {
    history = List.copyOf(history);
  }
}
