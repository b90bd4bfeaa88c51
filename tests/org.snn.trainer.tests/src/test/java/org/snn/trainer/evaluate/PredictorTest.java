package org.snn.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.DataSet;
import org.snn.data.Normalisation;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.Plans;
import org.snn.trainer.metrics.Figures;

class PredictorTest {

  private static final int BATCH = 4;

  private final ExecutionPlan plan = Plans.layered(3, 2);
  private final Engine engine = new CpuBackend().open(plan, new EngineOptions(BATCH, 1, 1));
  private final float[] weights = {0.5f, -1, 2, 1, 0.25f, -0.5f};
  private final float[] biases = {0, 0, 0, 0.1f, -0.2f};

  PredictorTest() {
    engine.setParameters(new Parameters(weights, biases));
  }

  /** The probability of the first of two classes, in double precision. */
  private double expected(float[] features, int sample) {
    double[] sums = {biases[3], biases[4]};
    for (int output = 0; output < 2; output++) {
      for (int input = 0; input < 3; input++) {
        sums[output] += (double) weights[3 * output + input] * features[3 * sample + input];
      }
    }
    return 1 / (1 + Math.exp(sums[1] - sums[0]));
  }

  private static float[] features(int samples) {
    Random random = new Random(7);
    float[] features = new float[3 * samples];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) random.nextGaussian();
    }
    return features;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 11})
  void answersAnyNumberOfSamplesInTheirOrder(int samples) {
    float[] features = features(samples);

    float[] answers = new Predictor(engine, BATCH, 3, 2).predict(features);

    assertThat(answers).hasSize(2 * samples);
    for (int sample = 0; sample < samples; sample++) {
      assertThat((double) answers[2 * sample]).isCloseTo(expected(features, sample), within(1e-6));
      assertThat((double) answers[2 * sample + 1]).isCloseTo(1 - expected(features, sample), within(1e-6));
    }
  }

  @Test
  void aSplitIsNormalisedAndKeepsItsOrder() {
    float[] raw = features(6);
    int[] order = {5, 0, 3, 3, 2};
    DataSet data = DataSet.ofClasses("data", 3, raw, new int[6], 2).normalisedBy(Normalisation.uniform(3, 1, 0.5f));

    float[] answers = new Predictor(engine, BATCH, 3, 2).predict(new Split(data, order));

    float[] normalised = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      normalised[i] = (raw[i] - 1) * 0.5f;
    }
    for (int at = 0; at < order.length; at++) {
      assertThat((double) answers[2 * at]).isCloseTo(expected(normalised, order[at]), within(1e-6));
    }
  }

  @Test
  void theWrongNumberOfFeaturesIsNamed() {
    Predictor predictor = new Predictor(engine, BATCH, 3, 2);
    Split split = Split.all(DataSet.ofClasses("data", 2, new float[4], new int[2], 2));

    assertThatThrownBy(() -> predictor.predict(split)).isInstanceOf(TrainingException.class).hasMessageContaining("2 features")
        .hasMessageContaining("3 inputs");
    assertThatThrownBy(() -> predictor.predict(new float[4])).isInstanceOf(TrainingException.class).hasMessageContaining("4 values");
  }

  @Test
  void evaluationGivesMeansOverAllSamples() {
    float[] features = features(10);
    int[] labels = {0, 1, 1, 0, 0, 1, 0, 1, 1, 0};
    double loss = 0;
    int right = 0;
    for (int sample = 0; sample < 10; sample++) {
      double probability = labels[sample] == 0 ? expected(features, sample) : 1 - expected(features, sample);
      loss -= Math.log(probability);
      right += probability > 0.5 ? 1 : 0;
    }

    Figures figures = new Evaluator(engine, BATCH, true).evaluate(Split.all(DataSet.ofClasses("data", 3, features, labels, 2)));

    assertThat(figures.loss()).isCloseTo(loss / 10, within(1e-6));
    assertThat(figures.accuracy()).hasValue(right / 10.0);
  }
}
