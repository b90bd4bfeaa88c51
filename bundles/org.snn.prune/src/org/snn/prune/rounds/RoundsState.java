package org.snn.prune.rounds;

import java.util.BitSet;
import org.snn.prune.wiring.Values;

/**
 * Where pruning in rounds stands, between two trainings: all that the next one needs. Values are those of the whole network.
 *
 * @param round trainings that are done
 * @param there connections that are there
 * @param start what the next training begins with
 * @param back what weights go back to, if they do
 */
public record RoundsState(int round, BitSet there, Values start, Values back) {
}
