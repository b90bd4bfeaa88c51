package org.snn.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactException;
import org.snn.artefact.Probabilities;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.evaluate.Predictor;

class SnnModelTest {

  private static final int THREADS = 16;

  @TempDir
  Path folder;

  private SnnModel saved(Artefact artefact) {
    artefact.save(folder.resolve("model.snna"));
    return SnnModel.load(folder.resolve("model.snna"));
  }

  @Test
  void answersWhatTheConnectionsSay() {
    Artefact artefact = Models.artefact(Models.LOGITS);
    NaiveNetwork naive = new NaiveNetwork(artefact);
    try (SnnModel model = saved(artefact)) {
      for (float[] sample : Models.samples(100, 4, 1)) {
        float[] answer = model.predict(sample);
        double[] expected = naive.answer(sample, true);
        for (int i = 0; i < 3; i++) {
          assertThat((double) answer[i]).isCloseTo(expected[i], within(2e-6));
        }
      }
    }
  }

  @Test
  void predictsValues() {
    Artefact artefact = Models.artefact(Models.VALUES);
    try (SnnModel model = saved(artefact)) {
      float[] sample = {1, -2, 0.5f};
      double[] expected = new NaiveNetwork(artefact).answer(sample, false);
      assertThat((double) model.predict(sample)[0]).isCloseTo(expected[0], within(1e-5));
      assertThat((double) model.predict(sample)[1]).isCloseTo(expected[1], within(1e-5));
      assertThat(model.classifies()).isFalse();
      assertThatThrownBy(() -> model.classOf(new float[2])).isInstanceOf(IllegalStateException.class)
          .hasMessage("The network predicts values (t0, t1), not classes.");
    }
  }

  /** Batch, threads and neighbours make no difference: these are the bits of the engine that {@code snn predict} uses. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 65, 200})
  void answersAreThoseOfTheCommandToTheBit(int count) {
    Artefact artefact = Models.artefact(Models.LOGITS);
    float[][] samples = Models.samples(count, 4, 2);
    try (SnnModel model = SnnModel.of(artefact, new CpuBackend())) {
      float[][] answers = model.predict(samples);
      assertThat(answers).hasDimensions(count, count == 0 ? 0 : 3);
      float[] expected = byPredictor(artefact, samples);
      for (int i = 0; i < count; i++) {
        float[] row = Arrays.copyOfRange(expected, 3 * i, 3 * i + 3);
        Probabilities.SOFTMAX.apply(row);
        assertThat(answers[i]).containsExactly(row);
        assertThat(model.predict(samples[i])).containsExactly(answers[i]);
      }
    }
  }

  private static float[] byPredictor(Artefact artefact, float[][] samples) {
    ExecutionPlan plan = artefact.plan();
    float[] features = new float[samples.length * plan.getInputs()];
    for (int i = 0; i < features.length; i++) {
      int feature = i % plan.getInputs();
      features[i] = artefact.provenance().data().normalisation().apply(feature, samples[i / plan.getInputs()][feature]);
    }
    try (Engine engine = new CpuBackend().answering(plan, artefact.parameters(), new EngineOptions(256, 2, 0))) {
      return new Predictor(engine, 256, plan.getInputs(), plan.getOutputs().length).predict(features);
    }
  }

  @Test
  void manyThreadsAtOnceGetTheAnswersOfOne() throws Exception {
    float[][] samples = Models.samples(500, 4, 3);
    try (SnnModel model = SnnModel.of(Models.artefact(Models.LOGITS), new CpuBackend())) {
      float[][] alone = model.predict(samples);
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Callable<Integer>> askers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread * 31;
        askers.add(() -> {
          start.await();
          for (int i = 0; i < 3 * samples.length; i++) {
            int at = (i + offset) % samples.length;
            if (i % 100 == 0) {
              assertThat(model.predict(samples)).isDeepEqualTo(alone);
            }
            assertThat(model.predict(samples[at])).containsExactly(alone[at]);
          }
          return offset;
        });
      }
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        for (Future<Integer> asker : threads.invokeAll(askers)) {
          asker.get();
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  @Test
  void knowsItsNames() {
    try (SnnModel model = saved(Models.artefact(Models.LOGITS))) {
      assertThat(model.features()).containsExactly("f0", "f1", "f2", "f3");
      assertThat(model.targets()).containsExactly("t0", "t1", "t2");
      assertThat(model.classOf(new float[] {0.2f, 0.4f, 0.4f})).isEqualTo("t1");
    }
  }

  @Test
  void refusesWrongSamples() {
    try (SnnModel model = saved(Models.artefact(Models.LOGITS))) {
      assertThatThrownBy(() -> model.predict(new float[3])).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Sample 0 has 3 numbers, but the network has 4 features; give one number for each.");
      assertThatThrownBy(() -> model.predict(new float[][] {new float[4], {1, 2, Float.NaN, 3}}))
          .isInstanceOf(IllegalArgumentException.class).hasMessage("Feature 'f2' of sample 1 is NaN; give finite numbers.");
      assertThatThrownBy(() -> model.predict(new float[] {Float.NEGATIVE_INFINITY, 0, 0, 0}))
          .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'f0' of sample 0 is -Infinity");
    }
  }

  @Test
  void refusesToAnswerWhenClosed() {
    SnnModel model = saved(Models.artefact(Models.LOGITS));
    model.predict(new float[4]);
    model.close();
    model.close();
    assertThatThrownBy(() -> model.predict(new float[4])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatIsNoArtefact() {
    assertThatThrownBy(() -> SnnModel.load(folder.resolve("none.snna"))).isInstanceOf(ArtefactException.class)
        .hasMessageEndingWith("there is no such file.");
  }

  /** Whoever asks at the moment of closing is answered or refused, and no engine stays open. */
  @Test
  void closesEveryEngine() throws Exception {
    AtomicInteger open = new AtomicInteger();
    EnginePool pool = new EnginePool(() -> new CountedEngine(open));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS + 1);
    List<Future<?>> askers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      askers.add(threads.submit(() -> {
        start.await();
        for (int turn = 0; turn < 10_000; turn++) {
          pool.use(engine -> assertThat(((CountedEngine) engine).users.incrementAndGet()).isOne()
              .satisfies(users -> ((CountedEngine) engine).users.decrementAndGet()));
        }
        return null;
      }));
    }
    start.await();
    pool.close();
    for (Future<?> asker : askers) {
      assertThatThrownBy(asker::get).hasRootCauseMessage("The model is closed.");
    }
    threads.shutdown();
    assertThat(open).hasValue(0);
  }
}
