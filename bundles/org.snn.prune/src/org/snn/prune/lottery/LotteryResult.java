package org.snn.prune.lottery;

import java.util.Objects;
import org.snn.bench.measure.Spread;

/**
 * A line of {@code results.jsonl}: one training of a lottery.
 *
 * @param seed of starting weights and shuffles
 * @param round rounds of pruning before it, from 0
 * @param control whether it started from other random weights
 * @param remaining share of the first connections that is left, as the rounds count them
 * @param connections of the network that was trained: also without those that the clean-up took; as many multiply-adds a sample
 * @param neurons of it, inputs included
 * @param pseudoLayers of its plan
 * @param diskBytes size of its artefact; 0 for controls, which are not kept
 * @param memoryBytes plan and engine, to answer one sample at a time
 * @param stopStep updates before the lowest validation loss: the iteration of early stopping
 * @param validationLoss that loss
 * @param stopLoss loss of the test split then; null without a test split, as the others
 * @param stopAccuracy accuracy then; null for real-valued targets too
 * @param endLoss loss of the test split at the end of training
 * @param endAccuracy accuracy at the end of training
 * @param stepSeconds wall time of a training step
 * @param answerSeconds wall time of one answer
 */
public record LotteryResult(long seed, int round, boolean control, double remaining, long connections, int neurons,
    int pseudoLayers, long diskBytes, long memoryBytes, Long stopStep, Double validationLoss, Double stopLoss,
    Double stopAccuracy, Double endLoss, Double endAccuracy, Spread stepSeconds, Spread answerSeconds) {

  /** @throws NullPointerException if a time is missing, as in a file that someone changed */
  public LotteryResult {
    Objects.requireNonNull(stepSeconds, "stepSeconds");
    Objects.requireNonNull(answerSeconds, "answerSeconds");
  }

  /** Whether another one says the same thing of a later run. */
  boolean sameTraining(LotteryResult other) {
    return isOf(other.seed, other.round, other.control);
  }

  /** Whether it is that of this training. */
  boolean isOf(long otherSeed, int otherRound, boolean otherControl) {
    return seed == otherSeed && round == otherRound && control == otherControl;
  }
}
