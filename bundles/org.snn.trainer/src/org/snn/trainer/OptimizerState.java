package org.snn.trainer;

import java.util.Map;

/**
 * What an optimizer remembers between steps.
 *
 * @param step number of steps taken
 * @param moments by name (as {@code first}, {@code second}, {@code velocity}), each shaped like the parameters
 */
public record OptimizerState(long step, Map<String, Parameters> moments) {
}
