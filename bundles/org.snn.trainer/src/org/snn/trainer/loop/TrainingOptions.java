package org.snn.trainer.loop;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to train, beside what the plan says.
 *
 * @param threads number of threads, at least 1; results do not depend on it
 * @param checkpoint where to keep the checkpoint; empty: nowhere
 * @param resume go on from the checkpoint, which must be there
 * @param keepOptimizer whether the result has what the optimizer remembers
 */
public record TrainingOptions(int threads, Optional<Path> checkpoint, boolean resume, boolean keepOptimizer) {

  /** @throws IllegalArgumentException if it is to resume from nowhere, or there is no thread */
  public TrainingOptions {
    if (threads < 1 || resume && checkpoint.isEmpty()) {
      throw new IllegalArgumentException("threads %d, checkpoint %s, resume %s".formatted(threads, checkpoint, resume));
    }
  }

  /** Without the memory of the optimizer in the result. */
  public TrainingOptions(int threads, Optional<Path> checkpoint, boolean resume) {
    this(threads, checkpoint, resume, false);
  }

  /** Without checkpoints. */
  public static TrainingOptions threads(int threads) {
    return new TrainingOptions(threads, Optional.empty(), false);
  }

  /** The same, with the memory of the optimizer in the result. */
  public TrainingOptions keepingOptimizer() {
    return new TrainingOptions(threads, checkpoint, resume, true);
  }
}
