package org.snn.bench;

/**
 * Bytes of heap that plan and engine hold, for one sample at a time; measured as what remains after garbage collection.
 * Activations and deltas of more samples come on top. A network of a few kilobytes is lost in what the JVM itself does: 0, or
 * some kilobytes too many.
 *
 * @param training with all that training needs
 * @param inference opened to answer only
 */
public record MemoryFigures(long training, long inference) {
}
