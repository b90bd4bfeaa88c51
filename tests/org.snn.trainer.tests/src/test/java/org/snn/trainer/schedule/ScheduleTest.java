package org.snn.trainer.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.snn.plan.PlanFactory;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;

class ScheduleTest {

  private static final int STEPS_PER_EPOCH = 4;

  /** rates.csv comes from PyTorch; make_rates.py beside it. */
  @ParameterizedTest
  @CsvFileSource(resources = "rates.csv")
  void ratesAreThoseOfPyTorch(String name, int step, double rate) {
    TrainingSpec spec = spec(ScheduleKind.CONSTANT, 10);
    switch (name) {
      case "step" -> step(spec, 2, 0.5);
      case "cosine" -> cosine(spec, 5, 0.01);
      case "warmup" -> spec.setWarmup(2);
      default -> throw new IllegalArgumentException(name);
    }

    assertThat(new Schedule(spec, STEPS_PER_EPOCH).rate(step)).isCloseTo(rate, within(1e-12));
  }

  @Test
  void constantStays() {
    Schedule schedule = new Schedule(spec(ScheduleKind.CONSTANT, 3), STEPS_PER_EPOCH);

    assertThat(schedule.rate(0)).isEqualTo(0.3);
    assertThat(schedule.rate(11)).isEqualTo(0.3);
  }

  @Test
  void cosineIsHalfWayInTheMiddle() {
    TrainingSpec spec = spec(ScheduleKind.COSINE, 10);
    cosine(spec, 10, 0.1);

    assertThat(new Schedule(spec, STEPS_PER_EPOCH).rate(20)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void cosineStartsAfterWarmUp() {
    TrainingSpec spec = spec(ScheduleKind.COSINE, 6);
    spec.setWarmup(2);
    Schedule schedule = new Schedule(spec, STEPS_PER_EPOCH);

    assertThat(schedule.rate(0)).isCloseTo(0.3 / 8, within(1e-15));
    assertThat(schedule.rate(7)).isCloseTo(0.3, within(1e-15));
    assertThat(schedule.rate(8)).isEqualTo(0.3);
    assertThat(schedule.rate(16)).isCloseTo(0.15, within(1e-15));
  }

  @Test
  void stepsCountFromTheStartOfTraining() {
    TrainingSpec spec = spec(ScheduleKind.STEP, 6);
    step(spec, 1, 0.1);
    spec.setWarmup(2);
    Schedule schedule = new Schedule(spec, STEPS_PER_EPOCH);

    assertThat(schedule.rate(3)).isCloseTo(0.3 * 4 / 8, within(1e-15));
    assertThat(schedule.rate(4)).isCloseTo(0.03 * 5 / 8, within(1e-15));
    assertThat(schedule.rate(8)).isCloseTo(0.003, within(1e-15));
  }

  private static TrainingSpec spec(ScheduleKind kind, int epochs) {
    TrainingSpec spec = PlanFactory.eINSTANCE.createTrainingSpec();
    spec.setSchedule(kind);
    spec.setRate(0.3);
    spec.setEpochs(epochs);
    return spec;
  }

  private static void step(TrainingSpec spec, int every, double factor) {
    spec.setSchedule(ScheduleKind.STEP);
    spec.setEvery(every);
    spec.setFactor(factor);
  }

  private static void cosine(TrainingSpec spec, int epochs, double minimum) {
    spec.setSchedule(ScheduleKind.COSINE);
    spec.setEpochs(epochs);
    spec.setMinimumRate(minimum);
  }
}
