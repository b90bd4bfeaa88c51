package org.snn.bench.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.bench.TestTexts;
import org.snn.data.DataSet;

class SyntheticSamplesTest {

  private static final int SOME = 1000;

  private static DataSet data(int inputs, String outputs, String settings) {
    return SyntheticSamples.of(TestTexts.plan("input x[%d] output %s connect x -> y".formatted(inputs, outputs), settings));
  }

  private static float[] features(DataSet data) {
    float[] features = new float[data.features() * SOME];
    data.copyFeatures(IntStream.range(0, SOME).toArray(), 0, SOME, features, 0, SOME);
    return features;
  }

  private static float[] targets(DataSet data) {
    float[] targets = new float[data.targets() * SOME];
    data.copyTargets(IntStream.range(0, SOME).toArray(), 0, SOME, targets, 0, SOME);
    return targets;
  }

  @Test
  void aboutAsManyZerosAsMnist() {
    DataSet data = data(784, "y[10] softmax", "");
    float[] features = features(data);

    assertThat(data.samples()).isEqualTo(48_000);
    assertThat(data.classes()).isEqualTo(10);
    assertThat(IntStream.range(0, features.length).filter(i -> features[i] == 0).count() / (double) features.length)
        .isCloseTo(0.81, within(0.02));
    assertThat(features).satisfies(all -> {
      for (float value : all) {
        assertThat(value).isBetween(0f, 1f);
      }
    });
  }

  @Test
  void twoTimesTheSame() {
    assertThat(features(data(20, "y[3] softmax", ""))).isEqualTo(features(data(20, "y[3] softmax", "")));
  }

  @Test
  void wideNetworksGetFewerSamples() {
    assertThat(data(10_000, "y[2] softmax", "").samples()).isBetween(1000, 10_000);
  }

  @Test
  void regressionGetsRealTargets() {
    float[] targets = targets(data(4, "y[2]", "loss mse"));

    assertThat(IntStream.range(0, targets.length).filter(i -> targets[i] > 0 && targets[i] < 1).count())
        .isGreaterThan(SOME);
  }

  @Test
  void binaryCrossEntropyGetsZerosAndOnes() {
    float[] targets = targets(data(4, "y sigmoid", ""));
    long ones = IntStream.range(0, targets.length).filter(i -> targets[i] == 1).count();
    long zeros = IntStream.range(0, targets.length).filter(i -> targets[i] == 0).count();

    assertThat(ones + zeros).isEqualTo(SOME);
    assertThat(ones).isBetween(SOME / 4L, SOME * 3L / 4);
  }
}
