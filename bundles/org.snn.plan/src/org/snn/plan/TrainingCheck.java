package org.snn.plan;

/** Checks the figures of a training specification: those that would make a loop endless or a division meaningless. */
final class TrainingCheck {

  private TrainingCheck() {
  }

  static void check(TrainingSpec spec) {
    atLeast(1, spec.getBatch(), "batch");
    atLeast(0, spec.getEpochs(), "epochs");
    atLeast(1, spec.getCheckpointEvery(), "checkpointEvery");
    atLeast(spec.getSchedule() == ScheduleKind.STEP ? 1 : 0, spec.getEvery(), "every");
    atLeast(0, spec.getWarmup(), "warmup");
    atLeast(0, spec.getPatience(), "patience");
    finite(spec.getRate(), "rate");
    finite(spec.getMomentum(), "momentum");
    finite(spec.getWeightDecay(), "weightDecay");
    finite(spec.getBeta1(), "beta1");
    finite(spec.getBeta2(), "beta2");
    finite(spec.getEpsilon(), "epsilon");
    finite(spec.getDecay(), "decay");
    finite(spec.getFactor(), "factor");
    finite(spec.getMinimumRate(), "minimumRate");
    finite(spec.getHuberDelta(), "huberDelta");
    finite(spec.getL1(), "l1");
    finite(spec.getL2(), "l2");
    finite(spec.getClipNorm(), "clipNorm");
    finite(spec.getClipValue(), "clipValue");
    finite(spec.getMinimumChange(), "minimumChange");
    finite(spec.getDropout(), "dropout");
    if (spec.getDropout() >= 1) {
      throw new PlanException("The plan's training has dropout %s; it must be in [0, 1).".formatted(spec.getDropout()));
    }
    if (spec.getData() != null) {
      DataCheck.check(spec.getData());
    }
    SparsityCheck.check(spec);
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new PlanException("The plan's training has %s %d; it must be at least %d.".formatted(name, value, least));
    }
  }

  private static void finite(double value, String name) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new PlanException("The plan's training has %s %s; it must be a number from 0 on.".formatted(name, value));
    }
  }
}
