package org.snn.prune.rounds;

import org.snn.trainer.metrics.Figures;

/**
 * A look at the validation split while training.
 *
 * @param step updates done
 * @param validation figures of the validation split
 */
public record Watch(long step, Figures validation) {
}
