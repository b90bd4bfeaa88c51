package org.snn.draw.layout;

/**
 * A line that wants a way, from the right side of a frame to the left side of one in a later column.
 *
 * @param source index of a frame
 * @param target index of a frame
 * @param thickness of the line, pixels; 0 if lines from the same frame may lie on each other
 * @param labelWidth of the text on it; 0 if there is none
 */
public record Link(int source, int target, double thickness, double labelWidth) {
}
