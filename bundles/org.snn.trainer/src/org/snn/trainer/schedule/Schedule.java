package org.snn.trainer.schedule;

import org.snn.plan.TrainingSpec;

/**
 * The learning rate over time. With rate r, step s from 0 and epoch e = floor(s / steps per epoch):
 * <dl>
 * <dt>constant</dt><dd>r</dd>
 * <dt>step</dt><dd>r * factor^floor(e / every), as PyTorch's StepLR</dd>
 * <dt>cosine</dt><dd>m + (r - m) (1 + cos(pi (s - w) / (n - w))) / 2 with the minimum m, n steps in all and w of warm-up
 * (Loshchilov and Hutter 2017, equation 5, without restarts), as PyTorch's CosineAnnealingLR stepped every batch</dd>
 * <dt>warm-up</dt><dd>in the first w steps r (s + 1) / w instead for constant and cosine, and (s + 1) / w times the
 * rate of the step schedule (Goyal et al. 2017, gradual warm-up)</dd>
 * </dl>
 * Epochs of the step schedule count from the start of training, warm-up included.
 */
public final class Schedule {

  private final TrainingSpec spec;
  private final int stepsPerEpoch;
  private final long warmupSteps;
  private final long steps;

  /** @param stepsPerEpoch batches of the training split, at least 1 */
  public Schedule(TrainingSpec spec, int stepsPerEpoch) {
    this.spec = spec;
    this.stepsPerEpoch = stepsPerEpoch;
    this.warmupSteps = (long) spec.getWarmup() * stepsPerEpoch;
    this.steps = (long) spec.getEpochs() * stepsPerEpoch;
  }

  /** The rate of a step, counted from 0 over all epochs. */
  public double rate(long step) {
    double rate = settled(step);
    return step < warmupSteps ? rate * (step + 1) / warmupSteps : rate;
  }

  private double settled(long step) {
    return switch (spec.getSchedule()) {
      case CONSTANT -> spec.getRate();
      case STEP -> spec.getRate() * StrictMath.pow(spec.getFactor(), step / stepsPerEpoch / spec.getEvery());
      case COSINE -> cosine(Math.max(0, step - warmupSteps), steps - warmupSteps);
    };
  }

  private double cosine(long step, long length) {
    double minimum = spec.getMinimumRate();
    return minimum + (spec.getRate() - minimum) * (1 + StrictMath.cos(Math.PI * step / length)) / 2;
  }
}
