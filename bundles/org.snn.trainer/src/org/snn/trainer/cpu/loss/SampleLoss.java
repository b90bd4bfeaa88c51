package org.snn.trainer.cpu.loss;

import org.snn.plan.Activation;

/** A loss function, for one sample at a time. */
interface SampleLoss {

  /** Whether {@link Sample#slope} of an output with this activation is by the pre-activation instead of the activation. */
  boolean fused(Activation activation);

  /** The loss of the sample; sets the slope of every output. */
  double at(Sample sample);

  /** What a loss sees of a sample: answers and targets of all outputs. It sets their slopes. */
  interface Sample {

    /** Activation of the output. */
    double answer(int output);

    /** Wanted value of the output. */
    double target(int output);

    /** Sets the derivative of the loss of this sample by the output. */
    void slope(int output, double value);
  }
}
