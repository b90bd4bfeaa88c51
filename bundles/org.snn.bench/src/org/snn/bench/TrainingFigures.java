package org.snn.bench;

import org.snn.bench.measure.Spread;

/**
 * How fast a network trains: batches copied out of the data set, forward, loss, backward, update.
 *
 * @param batch samples a step
 * @param threads threads
 * @param secondsAStep by windows of steps
 * @param operations floating-point operations of a step
 * @param bytes bytes that a step cannot but read and write, see {@link org.snn.bench.work.Work}
 * @param loss mean loss of the last steps; not finite where training diverged
 */
public record TrainingFigures(int batch, int threads, Spread secondsAStep, double operations, double bytes, double loss) {

  /** Operations a second. */
  public double operationsASecond() {
    return operations / secondsAStep.median();
  }

  /** Bytes a second. */
  public double bytesASecond() {
    return bytes / secondsAStep.median();
  }
}
