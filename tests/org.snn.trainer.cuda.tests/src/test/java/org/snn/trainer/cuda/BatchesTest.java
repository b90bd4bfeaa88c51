package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.snn.data.DataSet;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.batch.BatchBuffer;

/** Three ways for a batch to reach the device, with one result. */
@ExtendWith(Emulated.class)
class BatchesTest {

  private static final int FEATURES = 70;
  private static final int CLASSES = 5;
  private static final int SAMPLES = 100;
  private static final int BATCH = 40;

  private final DataSet data = data();
  private final int[] order = order(3);
  private CudaBackend device;

  @BeforeEach
  void open() {
    device = CudaBackend.open(0);
  }

  @AfterEach
  void close() {
    device.close();
  }

  private static DataSet data() {
    Random random = new Random(1);
    float[] values = new float[SAMPLES * FEATURES];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return DataSet.ofClasses("random", FEATURES, values, random.ints(SAMPLES, 0, CLASSES).toArray(), CLASSES);
  }

  private static int[] order(int seed) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, SAMPLES).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static ExecutionPlan plan() {
    return new SelfTestPlan(FEATURES).dense(33, Activation.TANH).dense(CLASSES, Activation.SOFTMAX)
        .train(Loss.CROSS_ENTROPY, OptimizerKind.ADAM);
  }

  /** Figures of two epochs, and the weights after them. */
  private record Run(List<StepResult> results, float[] weights) {
  }

  private Run run(Function<Engine, Batches> way) {
    try (Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1)); Batches batches = way.apply(engine)) {
      List<StepResult> results = new ArrayList<>();
      for (int epoch = 0; epoch < 2; epoch++) {
        int[] shuffled = order(epoch);
        for (int from = 0; from < SAMPLES; from += BATCH) {
          int count = Math.min(BATCH, SAMPLES - from);
          results.add(batches.train(shuffled, from, count, new StepSettings(0.01, results.size())));
        }
        results.add(batches.evaluate(order, 0, BATCH));
      }
      return new Run(results, engine.parameters().weights());
    }
  }

  private static void check(Run actual, Run expected) {
    assertThat(actual.results).isEqualTo(expected.results);
    assertThat(actual.weights).isEqualTo(expected.weights);
  }

  /** As arrays. */
  private Batches passed(Engine engine) {
    BatchBuffer buffer = new BatchBuffer(engine, FEATURES, CLASSES);
    return new Batches() {

      @Override
      public StepResult train(int[] numbers, int from, int count, StepSettings settings) {
        buffer.fill(data, numbers, from, count);
        return engine.train(buffer.features(), buffer.targets(), count, settings);
      }

      @Override
      public StepResult evaluate(int[] numbers, int from, int count) {
        buffer.fill(data, numbers, from, count);
        return engine.evaluate(buffer.features(), buffer.targets(), count);
      }
    };
  }

  @Test
  void dataInTheMemoryOfTheDevice() {
    Run kept = run(engine -> {
      Batches batches = engine.batches(data).orElseThrow();
      assertThat(batches).isInstanceOf(KeptBatches.class);
      return batches;
    });
    check(kept, run(this::passed));
  }

  /** With a little less room than it takes to keep the data on the device. */
  private Batches streamed(Engine engine, DeviceMemory crowd) {
    crowd.allocate(DeviceMemory.free() - 2 * KeptData.bytes(data) + 1000);
    Batches batches = engine.batches(data).orElseThrow();
    assertThat(batches).isInstanceOf(StreamedBatches.class);
    return batches;
  }

  @Test
  void dataThatIsFetchedAheadWhereThereIsNoRoom() {
    Run expected = run(this::passed);
    try (DeviceMemory crowd = new DeviceMemory()) {
      check(run(engine -> streamed(engine, crowd)), expected);
    }
  }

  /** Each thread has its own device at hand. */
  @Test
  void oneThreadOpensAnotherOneComputesAThirdOneCloses() throws InterruptedException, ExecutionException {
    try (DeviceMemory crowd = new DeviceMemory(); Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1))) {
      Batches batches = streamed(engine, crowd);
      StepResult result = CompletableFuture.supplyAsync(() -> batches.evaluate(order, 0, BATCH), BatchesTest::start).get();
      assertThat(result.samples()).isEqualTo(BATCH);
      CompletableFuture.runAsync(batches::close, BatchesTest::start).get();
    }
  }

  private static void start(Runnable work) {
    new Thread(work).start();
  }

  /** The emulated driver tells of memory that is left when the device is closed. */
  @Test
  void withoutRoomForAnyBatchNothingIsKept() {
    try (DeviceMemory crowd = new DeviceMemory(); Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1))) {
      crowd.allocate(DeviceMemory.free() - 15_000);
      assertThatThrownBy(() -> engine.batches(data)).isInstanceOf(CudaException.class).hasMessageContaining("out of memory");
    }
  }

  /** Search and reports open engine after engine, and data set after data set. */
  @Test
  void unusedDataMakesRoomForAnotherEngine() {
    try (DeviceMemory crowd = new DeviceMemory()) {
      try (Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1))) {
        assertThat(engine.batches(data).orElseThrow()).isInstanceOf(KeptBatches.class);
      }
      long kept = DeviceMemory.free();
      device.open(plan(), new EngineOptions(BATCH, 1, 1)).close();
      assertThat(DeviceMemory.free()).as("with room enough it stays").isEqualTo(kept);

      crowd.allocate(kept - CudaMemory.bytes(plan(), BATCH, true) + 1);
      long crowded = DeviceMemory.free();
      assertThatThrownBy(() -> device.open(plan(), new EngineOptions(4 * BATCH, 1, 1))).hasMessageContaining("are free");
      assertThat(DeviceMemory.free() - crowded).as("given back").isGreaterThanOrEqualTo(KeptData.bytes(data));
    }
  }

  @Test
  void dataThatAnEngineUsesStays() {
    try (DeviceMemory crowd = new DeviceMemory(); Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1))) {
      Batches batches = engine.batches(data).orElseThrow();
      crowd.allocate(DeviceMemory.free() - 1000);
      assertThatThrownBy(() -> device.open(plan(), new EngineOptions(BATCH, 1, 1))).hasMessageContaining("are free");
      assertThat(batches.evaluate(order, 0, BATCH).samples()).isEqualTo(BATCH);
    }
  }

  @Test
  void tooLargeABatchOfKeptDataIsRefused() {
    try (Engine engine = device.open(plan(), new EngineOptions(BATCH, 1, 1))) {
      Batches batches = engine.batches(data).orElseThrow();
      assertThatThrownBy(() -> batches.evaluate(order, 0, 2 * BATCH)).hasMessageContaining("takes 1 to 40");
    }
  }
}
