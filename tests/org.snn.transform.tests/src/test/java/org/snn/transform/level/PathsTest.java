package org.snn.transform.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.network.Network;
import org.snn.transform.RandomNetworks;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.expand.Expansion;

/** Paths lead where following single connections again and again leads. */
class PathsTest {

  @Property(tries = 300)
  void fromAndToAreClosures(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    Expansion expansion = ExpandRule.expand(network);
    boolean[] chosen = chosen(expansion.declaration().neurons(), new Random(seed));
    Paths paths = Paths.of(expansion);
    assertThat(paths.cycle()).isEmpty();
    assertThat(paths.from(chosen)).isEqualTo(closure(expansion, chosen, false));
    assertThat(paths.to(chosen)).isEqualTo(closure(expansion, chosen, true));
  }

  private static boolean[] chosen(int neurons, Random random) {
    boolean[] chosen = new boolean[neurons];
    for (int neuron = 0; neuron < neurons; neuron++) {
      chosen[neuron] = random.nextInt(6) == 0;
    }
    return chosen;
  }

  private static boolean[] closure(Expansion expansion, boolean[] start, boolean backwards) {
    boolean[] reached = start.clone();
    boolean[] grown = {true};
    while (grown[0]) {
      grown[0] = false;
      for (Block block : expansion.blocks()) {
        block.forEach((source, target) -> {
          int from = backwards ? target : source;
          int to = backwards ? source : target;
          grown[0] |= reached[from] && !reached[to];
          reached[to] |= reached[from];
        });
      }
    }
    return reached;
  }
}
