package org.snn.trainer.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Checkpoint;
import org.snn.trainer.checkpoint.CheckpointFile;
import org.snn.trainer.checkpoint.Fingerprint;

/** The checkpoint file of one run. */
final class CheckpointKeeper {

  private final Path file;
  private final ExecutionPlan plan;
  private final Fingerprint fingerprint;

  /** Takes the fingerprint of the run; reads the data's files. */
  CheckpointKeeper(Path file, ExecutionPlan plan, DataSplits data, Optional<Beginning> beginning) {
    this.file = file;
    this.plan = plan;
    this.fingerprint = Fingerprint.of(plan, data, beginning.map(Beginning::digest));
  }

  Path file() {
    return file;
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  /**
   * Reads the checkpoint of an earlier run, but does not say whether its parameters fit.
   *
   * @throws TrainingException if there is none, it is damaged, or going on from it would not give what an uninterrupted run
   *     gives
   */
  Checkpoint resume() {
    Checkpoint checkpoint = CheckpointFile.read(file);
    List<String> differences = fingerprint.differencesFrom(checkpoint.fingerprint());
    if (!differences.isEmpty()) {
      throw new TrainingException("%s: cannot go on from this checkpoint: %s. Undo that, or train without --resume."
          .formatted(file, String.join("; ", differences)));
    }
    int begun = checkpoint.progress().epoch() + (checkpoint.progress().batch() > 0 ? 1 : 0);
    if (begun > plan.getTraining().getEpochs()) {
      throw new TrainingException(("%s: cannot go on from this checkpoint: it is in epoch %d, and only %d are asked for. Ask "
          + "for more epochs, or train without --resume.").formatted(file, begun, plan.getTraining().getEpochs()));
    }
    return checkpoint;
  }

  /**
   * Refuses a checkpoint whose arrays do not fit (the fingerprint says that they do; a file made by others may lie), or that
   * lacks what the result is to have.
   *
   * @param present the plan that its parameters are of
   * @param keepOptimizer whether the result is to have what the optimizer remembered
   */
  void check(Checkpoint checkpoint, ExecutionPlan present, int batches, boolean keepOptimizer) {
    boolean fits = fits(checkpoint.parameters(), present) && fits(checkpoint.optimizer(), present)
        && checkpoint.best().stream().allMatch(best -> fits(best.parameters(), present)
            && best.optimizer().stream().allMatch(state -> fits(state, present)))
        && checkpoint.progress().batch() <= batches;
    if (!fits) {
      throw new TrainingException("%s: the checkpoint does not fit the network that it names; train without --resume."
          .formatted(file));
    }
    if (keepOptimizer && checkpoint.best().stream().anyMatch(best -> best.optimizer().isEmpty())) {
      throw new TrainingException(("%s: the checkpoint does not hold what the optimizer remembered in the best epoch, which the run did "
          + "not keep; go on without --keep-optimizer, or train without --resume.").formatted(file));
    }
  }

  private static boolean fits(OptimizerState state, ExecutionPlan plan) {
    return state.moments().values().stream().allMatch(moment -> fits(moment, plan));
  }

  private static boolean fits(Parameters parameters, ExecutionPlan plan) {
    return parameters.weights().length == plan.getWeights() && parameters.biases().length == plan.getNeurons();
  }
}
