package org.snn.data;

/**
 * Samples a split, as {@link Data#open} would make them.
 *
 * @param train      samples to train on
 * @param validation samples to validate on
 * @param test       samples to test on
 */
public record SplitSizes(int train, int validation, int test) {
}
