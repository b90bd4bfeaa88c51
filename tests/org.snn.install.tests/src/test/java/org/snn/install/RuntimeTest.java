package org.snn.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feature of the runtime, installed by p2's director into an Eclipse that has nothing but what runs bundles. */
class RuntimeTest {

  private static final Installation ECLIPSE = Installation.installed("headless");

  @TempDir
  Path folder;

  @Test
  void isInstalledWhereItWasNot() throws Exception {
    assertThat(Installation.platform("headless").plugins()).isNotEmpty().noneMatch(name -> name.startsWith("org.snn"));
    assertThat(ECLIPSE.plugins()).anyMatch(name -> name.startsWith("org.snn.cli_"))
        .noneMatch(name -> name.startsWith("org.snn.ui_"));
  }

  @Test
  void trainsAnExample() throws Exception {
    Run run = train(List.of("--add-modules=jdk.incubator.vector"), "--epochs", "1");

    assertThat(run.err()).contains("Trained network: runs/").doesNotContain("rror");
    assertThat(run.out()).contains("Epoch: 1 ").contains("Test Accuracy: ");
    assertThat(run.status()).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).contains("model.snna");
    }
  }

  /** Who forgets the option trains slowly, and knows why. */
  @Test
  void saysWhichOptionJavaNeeds() throws Exception {
    Run run = train(List.of(), "--epochs", "1");

    assertThat(run.err()).startsWith("snn: warning: This JVM ").contains("--add-modules jdk.incubator.vector")
        .contains("Trained network: runs/");
    assertThat(run.status()).isZero();
  }

  private Run train(List<String> options, String... arguments) throws Exception {
    Path example = Path.of("../../examples/mnist/layered.snn").toRealPath();
    List<String> all = Stream.concat(
        Stream.of("-data", "@none", "-application", "org.snn.cli.application", "train", example.toString()),
        Stream.of(arguments)).toList();
    return Run.of(ECLIPSE.application(folder, options, all.toArray(String[]::new)), folder);
  }
}
