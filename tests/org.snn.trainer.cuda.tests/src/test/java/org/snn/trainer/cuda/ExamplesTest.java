package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.Planner;

/** Every experiment that the repository ships as an example, planned as users get it: as on the CPU. */
@ExtendWith(Emulated.class)
class ExamplesTest {

  private static final Path EXAMPLES = Emulated.MODULE.resolve("../../examples").normalize();
  /** Too large for an emulator: minutes a sample. The other examples have the same kernels. */
  private static final List<String> TOO_LARGE = List.of("hundred-million.snn", "chain.snn");
  /** Connections from which on a pass backwards takes an emulator too long. */
  private static final int LARGE = 1_000_000;

  private static CudaBackend device;

  @BeforeAll
  static void open() {
    device = CudaBackend.open(0);
  }

  @AfterAll
  static void close() {
    device.close();
  }

  static List<Arguments> experiments() throws IOException {
    SnnFiles files = new SnnFiles();
    try (Stream<Path> all = Files.walk(EXAMPLES)) {
      return all.filter(file -> file.toString().endsWith(".snn") && !TOO_LARGE.contains(file.getFileName().toString())).sorted()
          .flatMap(file -> experiments(files.load(file)).map(experiment -> Arguments.of(EXAMPLES.relativize(file), experiment)))
          .toList();
    }
  }

  private static Stream<String> experiments(LoadedSnn loaded) {
    assertThat(loaded.hasErrors()).isFalse();
    return loaded.experiments().stream().map(Experiment::getName);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("experiments")
  void agrees(Path file, String name) {
    LoadedSnn loaded = new SnnFiles().load(EXAMPLES.resolve(file));
    ExecutionPlan plan = loaded.experiments().stream().filter(experiment -> experiment.getName().equals(name)).findFirst()
        .map(experiment -> new Planner().plan(experiment)).orElseThrow();
    // Large enough that rounding of a gradient that should be 0 does not decide the direction of a step.
    plan.getTraining().setEpsilon(1e-3);
    try (Agreement agreement = new Agreement(plan, device, 3, 3, 1)) {
      agreement.checkStart();
      agreement.checkAnswers(1e-5);
      if (plan.getConnections() < LARGE) {
        agreement.checkLoss(1e-5);
        agreement.checkGradients(1e-5);
        agreement.checkTraining(1, 1e-5);
      }
    }
  }
}
