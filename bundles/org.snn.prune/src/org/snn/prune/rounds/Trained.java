package org.snn.prune.rounds;

import java.util.List;
import java.util.Optional;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.metrics.Figures;

/**
 * What a watched training came to.
 *
 * @param last parameters after the last step
 * @param stopped the network at the lowest validation loss; the last one without a validation split
 * @param captured parameters after the step that was asked for
 * @param watched all looks at the validation split, in order; none without such a split
 * @param best the first look with the lowest loss: the iteration of early stopping
 * @param testAtBest figures of the test split with the parameters of {@code best}; with the last ones without a validation split
 * @param testAtEnd figures of the test split with the last parameters
 * @param stepSeconds wall time of each step, copying its batch included
 * @param answerSeconds wall time of answers for one sample, on one thread
 */
public record Trained(Parameters last, Snapshot stopped, Parameters captured, List<Watch> watched, Optional<Watch> best,
    Optional<Figures> testAtBest, Optional<Figures> testAtEnd, double[] stepSeconds, double[] answerSeconds) {
}
