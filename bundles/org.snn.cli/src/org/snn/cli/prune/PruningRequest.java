package org.snn.cli.prune;

import org.snn.plan.PruneCriterion;
import org.snn.prune.once.Amount;

/**
 * How a trained network is to be pruned.
 *
 * @param criterion magnitude, gradient or random
 * @param amount how much is left
 * @param seed for random scores
 * @param epochs of training afterwards; 0 for none
 * @param rate of that training; null: the experiment's
 */
public record PruningRequest(PruneCriterion criterion, Amount amount, long seed, int epochs, Double rate) {
}
