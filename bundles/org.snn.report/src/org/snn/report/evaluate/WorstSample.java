package org.snn.report.evaluate;

/**
 * A sample that the network answers wrongly.
 *
 * @param sample its number in the data, from 0
 * @param features as the data has them
 * @param truth the class, or the values, that it has
 * @param answer the class, or the values, that were answered
 * @param wrongness probability of the class that was answered; with real-valued targets the root of the sum of squared errors
 * @param truthProbability probability that the network gives to the right class; NaN with real-valued targets
 */
public record WorstSample(int sample, float[] features, String truth, String answer, double wrongness, double truthProbability) {
}
