package org.snn.trainer.metrics;

import java.util.OptionalDouble;

/**
 * How well a network does on some samples.
 *
 * @param loss mean over the samples, without l1 and l2
 * @param accuracy share of samples that are classified rightly; empty for real-valued targets
 */
public record Figures(double loss, OptionalDouble accuracy) {
}
