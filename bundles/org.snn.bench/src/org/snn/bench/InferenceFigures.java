package org.snn.bench;

import org.snn.bench.measure.Spread;

/**
 * How fast a network answers, samples copied out of the data set.
 *
 * @param secondsASample one sample at a time, on one thread, each measured by itself
 * @param batch samples at a time for the throughput
 * @param threads threads for the throughput
 * @param samplesASecond the throughput: median of windows
 */
public record InferenceFigures(Spread secondsASample, int batch, int threads, double samplesASecond) {
}
