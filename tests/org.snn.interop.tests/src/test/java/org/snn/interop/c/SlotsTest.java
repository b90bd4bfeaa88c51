package org.snn.interop.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.interop.rows.NeuronRows;

class SlotsTest {

  private static NeuronRows network(String text, long seed) {
    Artefact artefact = Models.of(text, Path.of("model.snn"), seed);
    return new NeuronRows(artefact.plan(), artefact.parameters());
  }

  /** Replays which neuron's value is at each place: whoever reads must find the value that it wants. */
  @Test
  void noValueIsOverwrittenBeforeItIsRead() {
    for (int seed = 0; seed < 100; seed++) {
      NeuronRows network = network(RandomText.of(seed), seed);
      Slots slots = new Slots(network);
      int[] holds = new int[slots.size()];
      for (int input = 0; input < network.inputs(); input++) {
        holds[slots.of(input)] = input;
      }
      for (int neuron = network.inputs(); neuron < network.neurons(); neuron++) {
        for (int c = network.begin(neuron); c < network.end(neuron); c++) {
          assertThat(holds[slots.of(network.source(c))]).isEqualTo(network.source(c));
        }
        holds[slots.of(neuron)] = neuron;
      }
    }
  }

  @Test
  void placesAreUsedAgain() {
    String text = """
        network N { input x[100] hidden a[40] relu hidden b[90] relu hidden c[60] relu output y[5] connect x -> a -> b -> c -> y }
        experiment e { network N data synthetic loss mse }""";
    // x and a, then b beside a where x was, then c after b.
    assertThat(new Slots(network(text, 1)).size()).isEqualTo(150);
  }
}
