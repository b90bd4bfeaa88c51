package org.snn.draw.layout;

/**
 * Something that takes room in a column: a frame, a label, or a lane on which links from one frame pass.
 *
 * @param column in the numbers of {@link ProperGraph}
 * @param frame index of the frame, or -1
 * @param above what it needs above its middle, where links meet it
 * @param below what it needs below
 */
record Vertex(int column, int frame, double width, double above, double below) {
}
