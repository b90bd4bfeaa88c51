package org.snn.bench;

import org.snn.bench.work.Work;

/**
 * What was measured of a workload.
 *
 * @param name of the workload
 * @param work what one step costs, counted
 * @param depth connections on the longest path
 */
public record WorkloadResult(String name, Work work, int depth, TrainingFigures training, InferenceFigures inference,
    MemoryFigures memory) {
}
