package org.snn.draw.graph;

/**
 * Connections from one node to another.
 *
 * @param source index of a node
 * @param target index of a node in a later column
 */
public record Edge(int source, int target, Bundle bundle) {
}
