package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trainer is told, and what it tells. */
class TrainerTest {

  @TempDir
  Path folder;

  /** The script is what users measure with; a training in the workbench is to be as fast. */
  @Test
  void flagsAreThoseOfTheScript() throws IOException {
    String flags = Files.readString(Path.of(System.getProperty("snn.checkout"), "snn")).lines()
        .filter(line -> line.startsWith("flags='")).findFirst().orElseThrow();
    assertThat(TrainerCommand.FLAGS).isEqualTo(Arrays.asList(flags.replaceAll("flags='(.*)'", "$1").split(" ")));
  }

  @Test
  void theClassPathHasWhatIsNeededAndNoWorkbench() throws IOException {
    List<Path> classPath = BundleClassPath.of(Platform.getBundle("org.snn.cli"));
    assertThat(classPath).doesNotHaveDuplicates().allSatisfy(entry -> assertThat(entry).exists());
    List<String> names = classPath.stream().map(Path::toString).toList();
    for (String part : List.of("org.snn.cli", "org.snn.trainer", "picocli", "org.eclipse.xtext", "jackson-databind", "guice")) {
      assertThat(names).as(part).anyMatch(name -> name.contains(part));
    }
    assertThat(names).noneMatch(name -> name.contains("swt") || name.contains("org.eclipse.ui") || name.contains("core.runtime"));
  }

  @Test
  void endsAreExplainedWithTheirCure() {
    Path run = Path.of("runs/deep");
    assertThat(TrainerEnd.message(0, run)).isEmpty();
    assertThat(TrainerEnd.message(2, null)).as("the trainer has said it").isEmpty();
    assertThat(TrainerEnd.message(1, run)).isEqualTo(
        "SNN: The training has ended with status 1.\nSNN: Resume goes on from what is saved in runs/deep.\n");
    assertThat(TrainerEnd.message(130, null)).isEqualTo("SNN: The training was stopped.\nSNN: Nothing was saved yet: start it again.\n");
    assertThat(TrainerEnd.message(137, run)).startsWith("SNN: The trainer was killed (signal 9)").contains("Resume goes on");
    assertThat(TrainerEnd.message(139, null)).startsWith("SNN: The trainer's JVM has crashed (signal 11).\nSNN: Nothing was saved");
  }

  @Test
  void progressIsReadAndPutInWords() throws IOException {
    Path file = folder.resolve("progress.json");
    assertThat(TrainingProgress.read(file)).isEmpty();
    Files.writeString(file, """
        {"folder": "/runs/deep", "epoch": 3, "epochs": 20, "batch": 5, "batches": 10, "done": 0.125, "loss": 0.5, "remainingSeconds": 754.2}""");
    TrainingProgress progress = TrainingProgress.read(file).orElseThrow();
    assertThat(progress.done()).isEqualTo(0.125);
    assertThat(progress.text()).isEqualTo("Epoch 3 of 20, loss 0.5000, 12:34 left");
    Files.writeString(file, "{\"folder\": \"/runs/deep\", \"epoch\": 1, \"epochs\": 20, \"done\": 0.0}");
    assertThat(TrainingProgress.read(file).orElseThrow().text()).isEqualTo("Epoch 1 of 20");
    assertThat(new TrainingProgress(file, 1, 2, 0.1, Double.NaN, 7322).text()).isEqualTo("Epoch 1 of 2, 2:02:02 left");
  }
}
