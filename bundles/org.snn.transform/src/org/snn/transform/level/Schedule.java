package org.snn.transform.level;

import java.util.List;

/**
 * When neurons are computed.
 *
 * @param level of each neuron in the order of declaration: 0 for inputs; the neurons of a chain have successive levels
 * @param chains runs that are computed as one, in the order of declaration; they do not overlap
 */
public record Schedule(int[] level, List<Chain> chains) {
}
