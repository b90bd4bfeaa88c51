package org.snn.transform.check;

import org.snn.transform.expand.Block;

/**
 * A connection that the network makes twice.
 *
 * @param earlier the block that makes it first; the same as {@code later} for a list that repeats itself
 * @param later the block that makes it again
 * @param source its source, in the order of declaration
 * @param target its target, in the order of declaration
 */
public record Overlap(Block earlier, Block later, int source, int target) {
}
