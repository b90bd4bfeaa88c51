package org.snn.prune.lottery;

import java.nio.file.Path;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.rounds.Trained;

/** Keeps trained tickets. */
@FunctionalInterface
public interface TicketStore {

  /**
   * Writes a trained ticket.
   *
   * @param file without an extension
   * @param seed of the training
   * @return the size of what was written, bytes
   */
  long save(Path file, Ticket ticket, Trained trained, long seed);
}
