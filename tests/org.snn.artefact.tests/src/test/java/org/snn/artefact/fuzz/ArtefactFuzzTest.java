package org.snn.artefact.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactException;
import org.snn.artefact.ArtefactInfo;
import org.snn.artefact.Artefacts;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.data.Names;
import org.snn.data.Normalisation;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.NeuronNames;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.evaluate.Predictor;

/**
 * Artefacts that were changed at random: each is refused by one line, or holds a whole network, whatever it is. Whole means that its
 * connections are as many as it says, that saving and loading keeps every bit, and that the engine answers what the reference does.
 * Case N comes from random numbers with seed N, so it can be made again.
 */
class ArtefactFuzzTest {

  private static final int CASES = 8000;
  /** Saving waits for the disk. */
  private static final int SAVED_ONE_IN = 5;
  private static final int SAMPLES = 3;
  private static final int LONGEST_MESSAGE = 1000;

  /** Irregular, long and short rows; pruning and a schedule, so that a plan has all kinds of parts. */
  private static final String WIDE = """
      network Wide {
        input x[12]
        hidden a[20] tanh
        hidden b[9] gelu
        output y[3]
        connect x -> a random 30% seed 3
        connect a -> b nearest 4
        connect x -> b random 20% seed 4
        connect a -> y
        connect b -> y
      }
      experiment wide {
        network Wide
        data "wide.csv" { train 80% test 20% normalise unit label kind separator ";" }
        optimizer rmsprop rate 0.01
        schedule step every 2 by 0.5
        prune magnitude 20% rounds 3
      }
      """;

  @TempDir
  Path folder;

  private List<Path> honest() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Artefact artefact : List.of(Artefacts.withOptimizer(), wide())) {
      Path file = folder.resolve("honest-%d.snna".formatted(files.size()));
      artefact.save(file);
      files.add(file);
    }
    return files;
  }

  private static Artefact wide() {
    ExecutionPlan plan = Artefacts.plan(WIDE);
    Provenance small = Artefacts.small().provenance();
    DataProvenance data = new DataProvenance("wide", List.of(), 8, 0, 2, Names.features(12), List.of("a", "b", "c"), true,
        Normalisation.uniform(12, 0, 1));
    Provenance provenance = new Provenance(small.version(), small.command(), small.time(), "wide", data, small.training());
    return new Artefact(plan, Artefacts.parameters(plan), provenance, new SourceText(WIDE.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void changedFilesAreRefusedOrHoldAWholeNetwork() throws IOException {
    List<Path> honest = honest();
    Path file = folder.resolve("changed.snna");
    int loaded = 0;
    for (int seed = 0; seed < CASES; seed++) {
      MutatedArtefact.write(honest.get(seed % honest.size()), file, new Random(seed));
      try {
        loaded += isLoaded(file, seed % SAVED_ONE_IN == 0) ? 1 : 0;
      } catch (Throwable wrong) {
        throw new AssertionError("seed %d: %s".formatted(seed, wrong), wrong);
      }
    }
    // Names, texts and weights may change and still make a network; so this tries what comes after loading too.
    assertThat(loaded).isBetween(CASES / 20, CASES / 2);
  }

  /** Whether it is not refused; what is loaded is tried. */
  private boolean isLoaded(Path file, boolean saved) {
    Artefact artefact;
    try {
      artefact = Artefact.load(file);
    } catch (ArtefactException refused) {
      assertThat(refused.getMessage()).startsWith(file.toString()).hasLineCount(1).hasSizeLessThan(LONGEST_MESSAGE);
      return false;
    }
    assertThat(ArtefactInfo.load(file).plan().getConnections()).isEqualTo(artefact.plan().getConnections());
    whole(artefact);
    if (saved) {
      kept(artefact);
    }
    answers(artefact);
    return true;
  }

  private static void whole(Artefact artefact) {
    ExecutionPlan plan = artefact.plan();
    long[] connections = new long[1];
    Connections.visit(plan, (slot, source, target) -> {
      connections[0]++;
      assertThat(source >= 0 && source < target && target < plan.getNeurons() && slot < plan.getWeights()).isTrue();
    });
    assertThat(connections[0]).isEqualTo(plan.getConnections());
    NeuronNames names = new NeuronNames(plan);
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      assertThat(names.name(neuron)).isNotNull();
    }
  }

  private void kept(Artefact artefact) {
    Path again = folder.resolve("again.snna");
    artefact.save(again);
    Artefact second = Artefact.load(again);
    assertThat(second.parameters().weights()).isEqualTo(artefact.parameters().weights());
    assertThat(second.parameters().biases()).isEqualTo(artefact.parameters().biases());
    assertThat(second.provenance()).isEqualTo(artefact.provenance());
    assertThat(second.optimizer()).usingRecursiveComparison().isEqualTo(artefact.optimizer());
  }

  private static void answers(Artefact artefact) {
    float[] fast = answers(artefact, new CpuBackend());
    float[] reference = answers(artefact, CpuBackend.reference());
    for (int i = 0; i < fast.length; i++) {
      if (Float.isFinite(reference[i]) && Math.abs(reference[i]) < 1e6) {
        assertThat(fast[i]).isCloseTo(reference[i], within(1e-3f * Math.max(1, Math.abs(reference[i]))));
      }
    }
  }

  private static float[] answers(Artefact artefact, Backend backend) {
    int inputs = artefact.plan().getInputs();
    float[] features = new float[SAMPLES * inputs];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) Math.sin(i);
    }
    try (Engine engine = backend.answering(artefact.plan(), artefact.parameters(), new EngineOptions(SAMPLES, 1, 0))) {
      return new Predictor(engine, SAMPLES, inputs, artefact.plan().getOutputs().length).predict(features);
    }
  }
}
