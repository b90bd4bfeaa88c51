package org.snn.prune.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.snn.plan.Activation;
import org.snn.plan.PruneScope;
import org.snn.plan.Role;
import org.snn.prune.RandomWiring;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

class SelectionTest {

  @Property(tries = 500)
  void theHighestOfEachPartStay(@ForAll long seed, @ForAll PruneScope scope, @ForAll boolean outputsApart) {
    Wiring wiring = RandomWiring.of(seed).wiring();
    Random random = new Random(seed);
    float[] scores = new float[wiring.connections()];
    BitSet there = new BitSet();
    for (int c = 0; c < scores.length; c++) {
      scores[c] = random.nextInt(7) - 3; // many of them equal
      there.set(c, random.nextInt(3) > 0);
    }
    BitSet kept = new Selection(wiring, scope, outputsApart).keep(there, scores, Quota.removing(0.3, 0.6));

    Map<String, List<Integer>> parts = there.stream().boxed()
        .collect(Collectors.groupingBy(c -> part(wiring, scope, outputsApart, c)));
    BitSet expected = new BitSet();
    parts.forEach((name, part) -> {
      boolean output = name.endsWith("out");
      int stay = part.size() - (int) Math.round(part.size() * (output ? 0.6 : 0.3));
      part.stream().sorted(Comparator.<Integer, Float>comparing(c -> scores[c]).thenComparing(c -> c).reversed()).limit(stay)
          .forEach(expected::set);
    });
    assertThat(kept).isEqualTo(expected);
  }

  /** Written from what the scopes mean; ends in "out" where the connections go into outputs. */
  private static String part(Wiring wiring, PruneScope scope, boolean outputsApart, int connection) {
    int target = IntStream.range(0, wiring.neurons()).filter(t -> connection < wiring.end(t)).findFirst().orElseThrow();
    NeuronGroup into = wiring.groups().get(wiring.groupOf(target));
    NeuronGroup from = wiring.groups().get(wiring.groupOf(wiring.source(connection)));
    String out = into.role() == Role.OUTPUT ? " out" : "";
    return switch (scope) {
      case GLOBAL -> outputsApart ? out : "";
      case PER_PAIR -> from.name() + " " + into.name() + out;
      case PER_NEURON -> target + out;
    };
  }

  private static Wiring lenet() {
    NeuronGroup x = new NeuronGroup("x", Role.INPUT, null, false, 0, 784);
    NeuronGroup a = new NeuronGroup("a", Role.HIDDEN, Activation.RELU, false, 784, 300);
    NeuronGroup b = new NeuronGroup("b", Role.HIDDEN, Activation.RELU, false, 1084, 100);
    NeuronGroup y = new NeuronGroup("y", Role.OUTPUT, Activation.SOFTMAX, false, 1184, 10);
    int[] starts = new int[1195];
    int[] sources = new int[784 * 300 + 300 * 100 + 1000];
    int count = 0;
    for (int t = 0; t < 1194; t++) {
      int from = t < 1084 ? 0 : t < 1184 ? 784 : 1084;
      int to = t < 784 ? 0 : t < 1084 ? 784 : t < 1184 ? 1084 : 1184;
      for (int s = from; s < to; s++) {
        sources[count++] = s;
      }
      starts[t + 1] = count;
    }
    return new Wiring(List.of(x, a, b, y), starts, sources);
  }

  /** Frankle and Carbin, The Lottery Ticket Hypothesis, ICLR 2019: LeNet-300-100, 20 % a round and 10 % of the outputs. */
  @Test
  void theLotteryTicketPaperCountsTheSame() {
    Wiring wiring = lenet();
    assertThat(wiring.connections()).isEqualTo(266_200);
    float[] scores = new float[wiring.connections()];
    Random random = new Random(1);
    for (int c = 0; c < scores.length; c++) {
      scores[c] = random.nextFloat();
    }
    Selection selection = new Selection(wiring, PruneScope.PER_PAIR, true);
    BitSet there = new BitSet();
    there.set(0, wiring.connections());
    Map<Integer, Double> percent = Map.of(3, 51.3, 7, 21.1, 9, 13.5, 15, 3.6, 18, 1.9);
    for (int round = 1; round <= 18; round++) {
      there = selection.keep(there, scores, Quota.removing(0.2, 0.1));
      if (percent.containsKey(round)) {
        assertThat(Math.round(1000.0 * there.cardinality() / wiring.connections()) / 10.0).isEqualTo(percent.get(round));
      }
    }
  }

  @Test
  void aDensityIsOfTheFirstCount() {
    Wiring wiring = lenet();
    float[] scores = new float[wiring.connections()];
    BitSet there = new BitSet();
    there.set(0, wiring.connections());
    Selection selection = new Selection(wiring, PruneScope.PER_PAIR, true);
    BitSet half = selection.keep(there, scores, Quota.leaving(0.5, 0.8));
    assertThat(half.cardinality()).isEqualTo(117_600 + 15_000 + 800);
    BitSet tenth = selection.keep(half, scores, Quota.leaving(0.1, 0.8));
    assertThat(tenth.cardinality()).isEqualTo(23_520 + 3_000 + 800);
    assertThat(selection.keep(tenth, scores, Quota.leaving(0.5, 0.9))).isEqualTo(tenth);
  }

  @Test
  void aScoreThatIsNoNumberIsRefused() {
    Wiring wiring = lenet();
    float[] scores = new float[wiring.connections()];
    scores[5] = Float.NaN;
    BitSet there = new BitSet();
    there.set(0, 10);
    assertThatThrownBy(() -> new Selection(wiring, PruneScope.GLOBAL, false).keep(there, scores, Quota.removing(0.5, 0.5)))
        .hasMessage("The score of connection 5 is not a number.");
  }
}
