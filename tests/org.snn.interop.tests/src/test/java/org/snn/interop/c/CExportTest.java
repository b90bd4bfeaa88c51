package org.snn.interop.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.interop.c.CExport.Form;
import org.snn.trainer.cpu.CpuBackend;

class CExportTest {

  private static final int RANDOM_NETWORKS = 120;
  private static final int SAMPLES = 5;

  @TempDir
  private Path folder;

  @BeforeEach
  void needsACompiler() {
    assumeTrue(Gcc.isThere(), "no gcc");
  }

  private static FrozenSamples samples(Artefact artefact, long seed) {
    return FrozenSamples.of(artefact, artefact.parameters(), Models.features(artefact, SAMPLES, seed), new CpuBackend());
  }

  @Test
  void randomNetworksAnswerAsTheEngineDoes() throws IOException {
    CBatch batch = new CBatch(folder);
    for (int seed = 0; seed < RANDOM_NETWORKS; seed++) {
      Artefact artefact = Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
      batch.add("net" + seed, new CExport(artefact, "net" + seed, Form.values()[seed % 2]), samples(artefact, seed));
    }
    batch.run();
  }

  @Test
  void nothingIsReadOrWrittenBesideTheArrays() throws IOException {
    CBatch batch = new CBatch(folder);
    for (int seed = 200; seed < 215; seed++) {
      Artefact artefact = Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
      batch.add("net" + seed, new CExport(artefact, "net" + seed, Form.TABLES), samples(artefact, seed));
    }
    batch.run("-fsanitize=address,undefined", "-fno-sanitize-recover=all");
  }

  @Test
  void exampleNetworksAnswerAsTheEngineDoes() throws IOException {
    CBatch batch = new CBatch(folder);
    for (Path text : examples()) {
      String name = CName.of(text.getFileName().toString().replace(".snn", ""));
      Artefact artefact = Models.of(Files.readString(text), text.toAbsolutePath(), 1);
      batch.add(name, new CExport(artefact, name, Form.SMALLEST), samples(artefact, 1));
    }
    batch.run();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../examples/mnist"))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".snn")).sorted().toList();
      assertThat(texts).hasSizeGreaterThan(3);
      return texts;
    }
  }
}
