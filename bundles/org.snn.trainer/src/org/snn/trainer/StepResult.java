package org.snn.trainer;

/**
 * Figures of one batch.
 *
 * @param lossSum sum over samples of the loss, without l1 and l2
 * @param correct samples whose largest output is the right class (single output: on the right side of 0.5); 0 for
 *     real-valued targets
 * @param samples number of samples
 */
public record StepResult(double lossSum, int correct, int samples) {
}
