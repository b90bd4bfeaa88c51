package org.snn.draw.graph;

/**
 * What stands below each other: inputs, or the neurons of successive pseudo-layers.
 *
 * @param first pseudo-layer, from 0; -1 for inputs
 * @param last pseudo-layer, the same one or a later one
 */
public record Column(int first, int last) {
}
