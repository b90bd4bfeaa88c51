package org.snn.interop.quantise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.interop.rows.NeuronRows;
import org.snn.interop.rows.RowValues;
import org.snn.plan.Activation;
import org.snn.plan.Connections;

class Int8Test {

  private static final int SAMPLES = 20;

  private static Artefact random(int seed) {
    return Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
  }

  private static float[] normalised(Artefact artefact, long seed) {
    float[] features = Models.features(artefact, SAMPLES, seed);
    for (int i = 0; i < features.length; i++) {
      features[i] = artefact.provenance().data().normalisation().apply(i % artefact.plan().getInputs(), features[i]);
    }
    return features;
  }

  @Test
  void noWeightChangesByMoreThanHalfAScale() {
    for (int seed = 0; seed < 30; seed++) {
      Artefact artefact = random(seed);
      Int8Weights rounded = Int8Weights.of(artefact.plan(), artefact.parameters());
      float[] largest = new float[artefact.plan().getNeurons()];
      Connections.visit(artefact.plan(), (slot, from, to) -> {
        float weight = artefact.parameters().weights()[slot];
        float scale = rounded.scales()[to];
        float now = rounded.rounded().weights()[slot];
        if (Math.abs(now - weight) > scale / 2 * 1.0001f || now != scale * Int8Weights.rounded(now, scale)) {
          throw new AssertionError("%s became %s, scale %s".formatted(weight, now, scale));
        }
        largest[to] = Math.max(largest[to], Math.abs(now));
      });
      for (int neuron = 0; neuron < largest.length; neuron++) {
        assertThat(largest[neuron]).isEqualTo(127 * rounded.scales()[neuron]);
      }
    }
  }

  /** The same samples for both, so that no value is beyond its range by more than what rounding did to it. */
  @Test
  void answersStayWithinTheBoundOfRounding() {
    int meaningful = 0;
    for (int seed = 0; seed < 60; seed++) {
      Artefact artefact = random(seed);
      NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
      float[] samples = normalised(artefact, seed);
      Int8Values numbers = Int8Values.of(network, samples, seed % 2 == 0);
      Int8Answers int8 = new Int8Answers(network, numbers);
      RowValues exact = new RowValues(network);
      double[] bound = bound(network, numbers);
      int[] outputs = network.outputs();
      for (int from = 0; from < samples.length; from += network.inputs()) {
        float[] sample = Arrays.copyOfRange(samples, from, from + network.inputs());
        float[] answers = int8.of(sample);
        float[] right = exact.of(sample);
        for (int i = 0; i < outputs.length; i++) {
          assertThat((double) answers[i]).isCloseTo(right[outputs[i]],
              within(bound[outputs[i]] + 1e-4 * Math.max(1, Math.abs(right[outputs[i]]))));
        }
      }
      meaningful += Arrays.stream(outputs).allMatch(output -> bound[output] < 0.25) ? 1 : 0;
    }
    assertThat(meaningful).isGreaterThan(10);
  }

  /** For each neuron how far its activated value may be off, before it is rounded itself. */
  private static double[] bound(NeuronRows network, Int8Values numbers) {
    double[] before = new double[network.neurons()];
    double[] after = new double[network.neurons()];
    for (int input = 0; input < network.inputs(); input++) {
      after[input] = numbers.steps()[input] / 2;
    }
    for (NeuronRows.Span span : network.spans()) {
      double worst = 0;
      for (int n = span.first(); n < span.end(); n++) {
        double sum = 0;
        for (int c = network.begin(n); c < network.end(n); c++) {
          sum += Math.abs(network.weight(c)) * after[network.source(c)] + numbers.scales()[n] / 2 * 128;
        }
        before[n] = slope(span.activation()) * sum;
        worst = Math.max(worst, before[n]);
      }
      for (int n = span.first(); n < span.end(); n++) {
        before[n] = span.activation() == Activation.SOFTMAX ? worst : before[n];
        after[n] = before[n] + numbers.steps()[n] / 2;
      }
    }
    return before;
  }

  /** The steepest slope. Of softmax: the sum over j of |dp_i/dz_j| is 2 p_i (1 - p_i). */
  private static double slope(Activation activation) {
    return switch (activation) {
      case GELU -> 1.13;
      case SILU -> 1.1;
      case SIGMOID -> 0.25;
      case SOFTMAX -> 0.5;
      default -> 1;
    };
  }

  @Test
  void inputsThatAreAlikeShareARange() {
    String text = "network N { input x[2] output y connect x -> y }\nexperiment e { network N data synthetic loss mse }";
    Artefact artefact = Models.of(text, Path.of("model.snn"), 1);
    NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
    Int8Values alike = Int8Values.of(network, new float[] {0, 1, 2, 255}, true);
    assertThat(alike.steps()[0]).isEqualTo(alike.steps()[1]).isEqualTo(1);
    assertThat(alike.quantised(0, 0)).isEqualTo(-128);
    assertThat(alike.quantised(0, 255)).isEqualTo(127);
    assertThat(alike.quantised(0, 1e9f)).isEqualTo(127);
    Int8Values each = Int8Values.of(network, new float[] {0, 1, 2, 255}, false);
    assertThat(each.quantised(0, 2)).isEqualTo(127);
  }

  @Test
  void sumsThatCouldOverflowAreRefused() {
    String text = "network N { input x[131080] output y connect x -> y }\nexperiment e { network N data synthetic loss mse }";
    Artefact artefact = Models.of(text, Path.of("model.snn"), 1);
    NeuronRows network = new NeuronRows(artefact.plan(), artefact.parameters());
    assertThatThrownBy(() -> Int8Values.of(network, new float[131_080], true)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("131,080 sources");
  }
}
