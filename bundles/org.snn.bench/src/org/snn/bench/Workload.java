package org.snn.bench;

import java.util.function.Supplier;
import org.snn.plan.ExecutionPlan;

/**
 * What is measured.
 *
 * @param name as the user knows it
 * @param plan makes the plan, with its training specification; who gets it may change it, and nobody else may hold it
 * @param threads threads that train and answer, at least 1; a single sample is always answered by one
 */
public record Workload(String name, Supplier<ExecutionPlan> plan, int threads) {
}
