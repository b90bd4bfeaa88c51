package org.snn.trainer;

/**
 * What changes from step to step.
 *
 * @param rate learning rate of this step
 * @param step number of this step from 0, over all epochs; dropout masks derive from it and the engine's seed
 */
public record StepSettings(double rate, long step) {
}
