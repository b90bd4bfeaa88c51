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

/** Generated programs in the hands of a strict compiler; the tests generated beside them compare with the engine. */
class CExportTest {

  private static final int RANDOM_NETWORKS = 100;
  private static final int SAMPLES = 5;

  @TempDir
  private Path folder;

  @BeforeEach
  void needsACompiler() {
    assumeTrue(Gcc.isThere(), "no gcc");
  }

  private static Artefact random(int seed) {
    return Models.of(RandomText.of(seed), Path.of("model.snn"), seed);
  }

  private static CExport export(Artefact artefact, String name, Precision precision) {
    return switch (precision) {
      case FLOAT -> CExport.ofFloats(artefact, name, Form.TABLES, new CpuBackend());
      case INT8_WEIGHTS -> CExport.ofInt8Weights(artefact, name, new CpuBackend());
      case INT8 -> CExport.ofInt8(artefact, name, Models.features(artefact, 50, 9));
    };
  }

  @Test
  void randomNetworksAnswerAsTheEngineDoes() throws IOException {
    CBatch batch = new CBatch(folder);
    for (int seed = 0; seed < RANDOM_NETWORKS; seed++) {
      Artefact artefact = random(seed);
      CExport export = CExport.ofFloats(artefact, "net" + seed, Form.values()[seed % 2], new CpuBackend());
      batch.add("net" + seed, export, Models.features(artefact, SAMPLES, seed));
    }
    batch.run();
  }

  @Test
  void randomNetworksIn8BitsAnswerAsTheirDefinitionDoes() throws IOException {
    CBatch batch = new CBatch(folder);
    for (int seed = 300; seed < 324; seed++) {
      Artefact artefact = random(seed);
      Precision precision = seed % 2 == 0 ? Precision.INT8_WEIGHTS : Precision.INT8;
      batch.add("net" + seed, export(artefact, "net" + seed, precision), Models.features(artefact, SAMPLES, seed));
    }
    batch.run();
  }

  @Test
  void nothingIsReadOrWrittenBesideTheArrays() throws IOException {
    CBatch batch = new CBatch(folder);
    for (int seed = 200; seed < 212; seed++) {
      Artefact artefact = random(seed);
      batch.add("net" + seed, export(artefact, "net" + seed, Precision.values()[seed % 3]), Models.features(artefact, SAMPLES, seed));
    }
    batch.run("-fsanitize=address,undefined", "-fno-sanitize-recover=all");
  }

  @Test
  void exampleNetworksAnswerAsTheEngineDoes() throws IOException {
    CBatch batch = new CBatch(folder);
    for (Path text : examples()) {
      String name = CName.of(text.getFileName().toString().replace(".snn", ""));
      Artefact artefact = Models.of(Files.readString(text), text.toAbsolutePath(), 1);
      batch.add(name, CExport.ofFloats(artefact, name, Form.SMALLEST, new CpuBackend()), Models.features(artefact, SAMPLES, 1));
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
