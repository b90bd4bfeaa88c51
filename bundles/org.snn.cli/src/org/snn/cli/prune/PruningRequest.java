package org.snn.cli.prune;

import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;

/**
 * How a trained network is to be pruned.
 *
 * @param criterion magnitude, gradient or random
 * @param scope among which connections scores are compared
 * @param keep what remains, in (0, 1)
 * @param keepOutput what remains of connections into outputs; null: they are treated as the others
 * @param seed for random scores
 * @param epochs of training afterwards; 0 for none
 * @param rate of that training; null: the experiment's
 */
public record PruningRequest(PruneCriterion criterion, PruneScope scope, double keep, Double keepOutput, long seed, int epochs,
    Double rate) {
}
