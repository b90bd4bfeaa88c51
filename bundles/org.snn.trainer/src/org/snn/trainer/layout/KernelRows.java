package org.snn.trainer.layout;

/**
 * A kernel of a plan as rows of connections: what every kind has in common, whatever its index arrays look like.
 *
 * <p>Row {@code r} belongs to one target neuron; its entries {@code 0 .. length(r)-1} have the successive weight slots
 * {@code slot(r) ..} and ascending sources. Rows follow each other without a gap: {@code slot(r) + length(r) == slot(r+1)}.
 */
public interface KernelRows {

  /** Number of rows. */
  int rows();

  /** Target neuron of the row. */
  int target(int row);

  /** Weight slot, in the whole plan, of the row's first entry; {@code slot(rows())} ends the last row. */
  int slot(int row);

  /** Source neuron of an entry; for padding the zero row, which is the number of neurons. */
  int source(int row, int entry);

  /** Number of entries of the row, padding included. */
  default int length(int row) {
    return slot(row + 1) - slot(row);
  }
}
