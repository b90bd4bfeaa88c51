package org.snn.trainer.loop;

import java.util.List;
import java.util.Optional;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * What training came to.
 *
 * @param outcome how it ended
 * @param plan of the network at the end; another one than at the beginning if connections changed
 * @param network its parameters: those of the best epoch if early stopping watched, else the last ones; and what the optimizer
 *     remembered then, if that was asked for
 * @param epoch number of the epoch that they are from, from 1; 0 if no epoch is complete
 * @param history figures of all complete epochs, those before a continuation included
 * @param test figures of the test split; empty if there is none or training was interrupted
 */
public record TrainingResult(Outcome outcome, ExecutionPlan plan, Snapshot network, int epoch, List<EpochFigures> history,
    Optional<Figures> test) {

  /** How training ended. */
  public enum Outcome {
    /** All epochs are done. */
    FINISHED,
    /** Validation had not improved for too long. */
    STOPPED_EARLY,
    /** Someone asked to stop; the checkpoint holds the state. */
    INTERRUPTED,
    /** There was no training here: the parameters were trained elsewhere. Of artefacts only. */
    IMPORTED
  }

  /** Keeps its own list. */
  public TrainingResult {
    history = List.copyOf(history);
  }

  /** Weights and biases. */
  public Parameters parameters() {
    return network.parameters();
  }
}
