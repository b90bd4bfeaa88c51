package org.snn.prune.rounds;

/**
 * A training, and what it trained.
 *
 * @param ticket the network
 * @param trained how it went
 * @param next the state after pruning; the same connections if this was the last round
 */
public record Round(Ticket ticket, Trained trained, RoundsState next) {
}
