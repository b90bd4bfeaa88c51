package org.snn.prune.rounds;

import org.snn.prune.score.Criterion;
import org.snn.prune.select.Scope;

/**
 * How a network is pruned in rounds.
 *
 * @param criterion what goes: the lowest scores by this
 * @param scope among which connections
 * @param share of what is there, that goes in each round, in (0, 1)
 * @param outputShare the same for connections into outputs
 * @param outputsApart whether these are counted apart from the others
 * @param rounds how many, at least 1
 * @param rewind what each round goes on from
 */
public record RoundsSpec(Criterion criterion, Scope scope, double share, double outputShare, boolean outputsApart, int rounds,
    Rewind rewind) {
}
