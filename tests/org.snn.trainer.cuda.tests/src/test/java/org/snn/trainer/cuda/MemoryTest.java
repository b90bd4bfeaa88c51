package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;

/** What engines take of the device's memory, and what they say where there is not enough. */
@ExtendWith(Emulated.class)
class MemoryTest {

  private static final int BATCH = 256;
  /** Arrays are reserved in pieces of 256 bytes; parts of dense kernels and what has a fixed size come on top. */
  private static final long WORKING = 1 << 20;

  private CudaBackend device;

  @BeforeEach
  void open() {
    device = CudaBackend.open(0);
  }

  @AfterEach
  void close() {
    device.close();
  }

  /** Narrow and deep, so walked through. */
  private static ExecutionPlan narrow() {
    SelfTestPlan plan = new SelfTestPlan(100).dense(16, Activation.TANH);
    for (int i = 0; i < 200; i++) {
      plan.sparse(16, row -> 15, Activation.TANH);
    }
    return plan.dense(10, Activation.SOFTMAX).train(Loss.CROSS_ENTROPY, OptimizerKind.SGD);
  }

  /** Large, so computed stage by stage. */
  private static ExecutionPlan plan(OptimizerKind optimizer) {
    return new SelfTestPlan(500).sparse(900, row -> 100 + row % 200, Activation.TANH).dense(300, Activation.GELU)
        .chain(280, Activation.RELU).dense(10, Activation.SOFTMAX).train(Loss.CROSS_ENTROPY, optimizer);
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void anEngineTakesWhatWasReckoned(OptimizerKind optimizer) {
    assertThat(Route.FASTER.of(plan(optimizer))).isEqualTo(Route.STAGED);
    check(plan(optimizer));
  }

  @Test
  void soDoesOneThatWalks() {
    assertThat(Route.FASTER.of(narrow())).isEqualTo(Route.WALK);
    check(narrow());
  }

  @Test
  void soDoesOneOfShortRows() {
    check(new SelfTestPlan(50).sparse(20_000, row -> 3, Activation.TANH).sparse(20_000, row -> 2, Activation.TANH)
        .dense(4, Activation.SOFTMAX).train(Loss.CROSS_ENTROPY, OptimizerKind.SGD), 32);
  }

  private void check(ExecutionPlan plan) {
    check(plan, BATCH);
  }

  private void check(ExecutionPlan plan, int batch) {
    long before = DeviceMemory.free();
    try (Engine engine = device.open(plan, new EngineOptions(batch, 1, 1))) {
      long reckoned = CudaMemory.bytes(plan, batch, true);
      // Connections from inputs, for which there is no way back, are reckoned like the others.
      assertThat(before - DeviceMemory.free()).isBetween(reckoned * 8 / 10, reckoned + WORKING);
      assertThat(engine.stride()).isEqualTo(batch);
    }
    assertThat(DeviceMemory.free()).as("free afterwards").isEqualTo(before);
  }

  @Test
  void whoeverNeedsMoreIsToldHowMuch() {
    long free = DeviceMemory.free();
    try (DeviceMemory crowd = new DeviceMemory()) {
      crowd.allocate(free - (1 << 20));
      assertThatThrownBy(() -> device.open(plan(OptimizerKind.SGD), new EngineOptions(BATCH, 1, 1)))
          .isInstanceOf(CudaException.class).hasMessageMatching("'self-test' at batch 256 needs [\\d,]+ bytes of the CUDA device's memory, of "
              + "which [\\d,]+ are free; use a smaller batch, or --device cpu\\.");
      assertThatThrownBy(() -> crowd.allocate(2 << 20)).isInstanceOf(CudaException.class).hasMessageMatching("The CUDA device is out of "
          + "memory: 2,097,152 bytes more are needed, [\\d,]+ are free; use a smaller batch, or --device cpu\\.");
    }
    assertThat(DeviceMemory.free()).as("free afterwards").isEqualTo(free);
  }
}
