package org.snn.trainer.cpu.loss;

import org.snn.plan.Activation;
import org.snn.plan.TrainingSpec;

/** A loss that is a mean, over the outputs, of a function of the error: mse, mae, huber. */
final class DistanceLoss implements SampleLoss {

  private final Distance distance;
  private final int outputs;

  private DistanceLoss(Distance distance, int outputs) {
    this.distance = distance;
    this.outputs = outputs;
  }

  /** A function of the error (answer - target), with its derivative. */
  private interface Distance {

    double value(double error);

    double derivative(double error);
  }

  /** The squared error. */
  static SampleLoss squared(int outputs) {
    return new DistanceLoss(new Squared(), outputs);
  }

  /** The absolute error; its derivative at 0 is 0. */
  static SampleLoss absolute(int outputs) {
    return new DistanceLoss(new Absolute(), outputs);
  }

  /** Half the squared error up to delta, then linear (Huber 1964). */
  static SampleLoss huber(TrainingSpec training, int outputs) {
    return new DistanceLoss(new Huber(training.getHuberDelta()), outputs);
  }

  @Override
  public boolean fused(Activation activation) {
    return false;
  }

  @Override
  public double at(Sample sample) {
    double sum = 0;
    for (int output = 0; output < outputs; output++) {
      double error = sample.answer(output) - sample.target(output);
      sum += distance.value(error);
      sample.slope(output, distance.derivative(error) / outputs);
    }
    return sum / outputs;
  }

  private record Squared() implements Distance {

    @Override
    public double value(double error) {
      return error * error;
    }

    @Override
    public double derivative(double error) {
      return 2 * error;
    }
  }

  private record Absolute() implements Distance {

    @Override
    public double value(double error) {
      return Math.abs(error);
    }

    @Override
    public double derivative(double error) {
      return Math.signum(error);
    }
  }

  private record Huber(double delta) implements Distance {

    @Override
    public double value(double error) {
      double size = Math.abs(error);
      return size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
    }

    @Override
    public double derivative(double error) {
      return Math.max(-delta, Math.min(delta, error));
    }
  }
}
