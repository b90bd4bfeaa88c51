package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DropoutTest {

  private static final int NEURONS = 200;
  private static final int SAMPLES = 500;

  private static float[] mask(double probability, long seed, long step) {
    Dropout dropout = new Dropout(probability, seed, IntStream.range(0, NEURONS).toArray());
    dropout.begin(step);
    float[] values = new float[NEURONS * SAMPLES];
    Arrays.fill(values, 1);
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      dropout.apply(values, neuron * SAMPLES, neuron, 0, SAMPLES);
    }
    return values;
  }

  private static double shareOfZeros(float[] values) {
    return IntStream.range(0, values.length).filter(i -> values[i] == 0).count() / (double) values.length;
  }

  /** 100,000 draws: a standard deviation is at most 0.0016. */
  @Test
  void silencesTheShareAndKeepsTheMean() {
    for (double probability : new double[] {0.1, 0.5, 0.8}) {
      float[] values = mask(probability, 1, 0);
      assertThat(shareOfZeros(values)).isCloseTo(probability, within(0.008));
      float stays = (float) (1 / (1 - probability));
      for (float value : values) {
        assertThat(value).isIn(0f, stays);
      }
    }
  }

  /** Two independent masks of one half differ in half of the places. */
  @Test
  void drawsAnewForEveryStepAndSeed() {
    float[] mask = mask(0.5, 1, 0);
    assertThat(mask).isEqualTo(mask(0.5, 1, 0));
    for (float[] other : new float[][] {mask(0.5, 1, 1), mask(0.5, 2, 0)}) {
      double differing = IntStream.range(0, mask.length).filter(i -> mask[i] != other[i]).count() / (double) mask.length;
      assertThat(differing).isCloseTo(0.5, within(0.008));
    }
  }

  /** Neither a neuron nor a sample is always silent: each keeps about half. */
  @Test
  void coversRowsAndColumnsEvenly() {
    float[] mask = mask(0.5, 3, 7);
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      assertThat(shareOfZeros(Arrays.copyOfRange(mask, neuron * SAMPLES, (neuron + 1) * SAMPLES)))
          .isCloseTo(0.5, within(0.12));
    }
  }
}
