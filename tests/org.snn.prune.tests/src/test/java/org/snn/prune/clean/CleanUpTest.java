package org.snn.prune.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.NaiveAnswer;
import org.snn.prune.RandomWiring;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

class CleanUpTest {

  private static final NeuronGroup X = new NeuronGroup("x", Role.INPUT, null, false, 0, 2);

  @Property(tries = 2000)
  void theFunctionStaysTheSame(@ForAll long seed) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Wiring wiring = sample.wiring();
    List<String> order = sample.order().stream().map(g -> wiring.groups().get(g).name()).toList();
    Cleaned cleaned = CleanUp.of(wiring, sample.values());
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      double[] inputs = random.doubles(wiring.neurons(), -2, 2).toArray();
      double[] before = NaiveAnswer.of(wiring, sample.values(), order, inputs);
      double[] after = NaiveAnswer.of(cleaned.wiring(), cleaned.parameters(), order, inputs);
      assertThat(after).hasSameSizeAs(before);
      for (int output = 0; output < before.length; output++) {
        assertThat(after[output]).isCloseTo(before[output], within(2e-5 * (1 + Math.abs(before[output]))));
      }
    }
  }

  @Property(tries = 1000)
  void whatIsLeftIsOnAWayFromInputToOutput(@ForAll long seed) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Wiring left = CleanUp.of(sample.wiring(), sample.values()).wiring();
    boolean[][] reaches = new boolean[left.neurons()][left.neurons()];
    for (int target = 0; target < left.neurons(); target++) {
      reaches[target][target] = true;
      for (int c = left.begin(target); c < left.end(target); c++) {
        reaches[left.source(c)][target] = true;
      }
    }
    softmaxGroupsAreOne(left, reaches);
    for (int middle = 0; middle < left.neurons(); middle++) {
      for (int from = 0; from < left.neurons(); from++) {
        for (int to = 0; reaches[from][middle] && to < left.neurons(); to++) {
          reaches[from][to] |= reaches[middle][to];
        }
      }
    }
    for (int neuron = 0; neuron < left.neurons(); neuron++) {
      int here = neuron;
      if (left.groups().get(left.groupOf(neuron)).role() == Role.HIDDEN) {
        assertThat(neurons(left, Role.INPUT).anyMatch(input -> reaches[input][here])).isTrue();
        assertThat(neurons(left, Role.OUTPUT).anyMatch(output -> reaches[here][output])).isTrue();
      }
    }
  }

  private static void softmaxGroupsAreOne(Wiring wiring, boolean[][] reaches) {
    for (NeuronGroup group : wiring.groups()) {
      for (int a = group.first(); group.activation() == Activation.SOFTMAX && a < group.end(); a++) {
        for (int b = group.first(); b < group.end(); b++) {
          reaches[a][b] = true;
        }
      }
    }
  }

  private static IntStream neurons(Wiring wiring, Role role) {
    return wiring.groups().stream().filter(group -> group.role() == role)
        .flatMapToInt(group -> IntStream.range(group.first(), group.end()));
  }

  @Property(tries = 500)
  void everythingComesFromWhereItSays(@ForAll long seed) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Cleaned cleaned = CleanUp.of(sample.wiring(), sample.values());
    Wiring left = cleaned.wiring();
    assertThat(cleaned.neuron()).hasSize(left.neurons());
    for (int target = 0; target < left.neurons(); target++) {
      int before = cleaned.neuron()[target];
      assertThat(sample.wiring().groups().get(sample.wiring().groupOf(before)).name())
          .isEqualTo(left.groups().get(left.groupOf(target)).name());
      for (int c = left.begin(target); c < left.end(target); c++) {
        int old = cleaned.connection()[c];
        assertThat(old).isBetween(sample.wiring().begin(before), sample.wiring().end(before) - 1);
        assertThat(sample.wiring().source(old)).isEqualTo(cleaned.neuron()[left.source(c)]);
        assertThat(cleaned.parameters().connections()[c]).isEqualTo(sample.values().connections()[old]);
      }
    }
    assertThat(cleaned.constant() + cleaned.useless() + left.neurons()).isEqualTo(sample.wiring().neurons());
  }

  @Property(tries = 500)
  void twiceIsAsGoodAsOnce(@ForAll long seed) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Cleaned once = CleanUp.of(sample.wiring(), sample.values());
    Cleaned twice = CleanUp.of(once.wiring(), once.parameters());
    assertThat(twice.wiring().connections()).isEqualTo(once.wiring().connections());
    assertThat(twice.constant() + twice.useless()).isZero();
    assertThat(twice.parameters().neurons()).isEqualTo(once.parameters().neurons());
  }

  @Test
  void aNeuronWithoutSourcesBecomesPartOfABias() {
    NeuronGroup h = new NeuronGroup("h", Role.HIDDEN, Activation.SOFTPLUS, false, 2, 2);
    NeuronGroup y = new NeuronGroup("y", Role.OUTPUT, Activation.IDENTITY, false, 4, 1);
    // h[0] reads x[0]; h[1] reads nothing: it is softplus(0) = ln 2. y reads both.
    Wiring wiring = new Wiring(List.of(X, h, y), new int[] {0, 0, 0, 1, 1, 3}, new int[] {0, 2, 3});
    Values values = new Values(new float[] {1, 1, 10}, new float[] {0, 0, 0, 0, 0.5f});
    Cleaned cleaned = CleanUp.of(wiring, values);
    assertThat(cleaned.wiring().neurons()).isEqualTo(4);
    assertThat(cleaned.wiring().connections()).isEqualTo(2);
    assertThat(cleaned.parameters().neurons()[3]).isCloseTo((float) (0.5 + 10 * Math.log(2)), within(1e-5f));
    assertThat(cleaned.constant()).isEqualTo(1);
    assertThat(cleaned.useless()).isZero();
    assertThat(cleaned.unusedInputs()).containsExactly(1);
  }

  @Test
  void aNeuronThatNothingReadsGoesWithItsConnections() {
    NeuronGroup h = new NeuronGroup("h", Role.HIDDEN, Activation.RELU, false, 2, 2);
    NeuronGroup y = new NeuronGroup("y", Role.OUTPUT, Activation.SOFTMAX, false, 4, 1);
    Wiring wiring = new Wiring(List.of(X, h, y), new int[] {0, 0, 0, 1, 3, 4}, new int[] {0, 0, 1, 2});
    Cleaned cleaned = CleanUp.of(wiring, new Values(new float[] {1, 2, 3, 4}, new float[5]));
    assertThat(cleaned.useless()).isEqualTo(1);
    assertThat(cleaned.connection()).containsExactly(0, 3);
    assertThat(cleaned.unusedInputs()).containsExactly(1);
  }

  @Test
  void anOutputThatReadsNothingStays() {
    NeuronGroup y = new NeuronGroup("y", Role.OUTPUT, Activation.IDENTITY, false, 2, 2);
    Wiring wiring = new Wiring(List.of(X, y), new int[] {0, 0, 0, 2, 2}, new int[] {0, 1});
    Cleaned cleaned = CleanUp.of(wiring, new Values(new float[] {1, 2}, new float[] {0, 0, 0, 7}));
    assertThat(cleaned.wiring().neurons()).isEqualTo(4);
    assertThat(cleaned.parameters().neurons()[3]).isEqualTo(7);
    assertThat(cleaned.constantOutputs()).isEqualTo(1);
    assertThat(cleaned.constant()).isZero();
  }

  @Test
  void tenMillionConnectionsAreNoProblem() {
    int inputs = 1000;
    int hidden = 10_000;
    NeuronGroup x = new NeuronGroup("x", Role.INPUT, null, false, 0, inputs);
    NeuronGroup h = new NeuronGroup("h", Role.HIDDEN, Activation.RELU, false, inputs, hidden);
    NeuronGroup y = new NeuronGroup("y", Role.OUTPUT, Activation.IDENTITY, false, inputs + hidden, 1);
    int[] starts = new int[inputs + hidden + 2];
    int[] sources = new int[inputs * hidden + hidden / 2];
    for (int c = 0; c < inputs * hidden; c++) {
      sources[c] = c % inputs;
    }
    for (int t = 0; t < hidden; t++) {
      starts[inputs + t + 1] = (t + 1) * inputs;
    }
    for (int i = 0; i < hidden / 2; i++) {
      sources[inputs * hidden + i] = inputs + i;
    }
    starts[inputs + hidden + 1] = sources.length;
    Wiring wiring = new Wiring(List.of(x, h, y), starts, sources);
    Cleaned cleaned = CleanUp.of(wiring, new Values(new float[sources.length], new float[inputs + hidden + 1]));
    assertThat(cleaned.useless()).isEqualTo(hidden / 2);
    assertThat(cleaned.wiring().connections()).isEqualTo(inputs * hidden / 2 + hidden / 2);
  }
}
