package org.snn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snn.trainer.cpu.CpuBackend;

class BenchTest {

  private static final double SECONDS = 0.05;

  private double told;

  private WorkloadResult measure(String network, String settings) {
    Workload workload = new Workload("w", () -> TestTexts.plan(network, settings), 2);
    return new Bench(new CpuBackend(), SECONDS).measure(workload, spent -> told += spent);
  }

  @Test
  void figuresAreThoseOfTheWorkload() {
    WorkloadResult result = measure("input x[50] hidden n[20] relu output y[3] softmax connect x -> n -> y", "");

    assertThat(result.name()).isEqualTo("w");
    assertThat(result.depth()).isEqualTo(2);
    assertThat(result.training().batch()).isEqualTo(8);
    assertThat(result.training().threads()).isEqualTo(2);
    assertThat(result.training().operations()).isEqualTo(8 * (4.0 * 1000 + 6.0 * 60));
    assertThat(result.training().operationsASecond())
        .isEqualTo(result.training().operations() / result.training().secondsAStep().median());
    assertThat(result.training().loss()).isPositive().isFinite();
    assertThat(result.inference().batch()).isEqualTo(1024);
    assertThat(result.inference().samplesASecond()).isPositive().isFinite();
    assertThat(result.inference().secondsASample().median()).isPositive();
    assertThat(told).isGreaterThan(SECONDS);
  }

  /**
   * Adam keeps two moments: 8 bytes a connection more than are needed to answer. Each of the five large arrays (weights,
   * moments, activations, deltas) may take up to a region of G1 more than it needs.
   */
  @Test
  void memoryIsWhatTheConnectionsTake() {
    WorkloadResult result = measure("input x[1000] hidden n[2000] relu output y[2] softmax connect x -> n -> y",
        "optimizer adam rate 0.001");

    double connections = result.work().connections();
    assertThat(connections).isEqualTo(2_004_000);
    assertThat(result.memory().inference() / connections).isBetween(4.0, 5.0);
    assertThat(result.memory().training() / connections).isBetween(12.0, 12.2 + 5 * 0x1p20 / connections);
  }

  @Test
  void regressionIsMeasuredToo() {
    assertThat(measure("input x[3] hidden n[4] tanh output y[2] connect x -> n -> y", "loss huber delta 0.5").training().loss())
        .isFinite();
  }

  @Test
  void thePlanIsMadeOnce() {
    int[] made = new int[1];
    Workload workload = new Workload("w", () -> {
      made[0]++;
      return TestTexts.plan("input x[3] output y[2] softmax connect x -> y", "");
    }, 1);

    new Bench(new CpuBackend(), SECONDS).measure(workload, spent -> { });

    assertThat(made[0]).isOne();
  }
}
