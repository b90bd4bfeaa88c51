package org.snn.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.checkpoint.CheckpointFile;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.tensor.SafeTensorsReader;

/** Training in a process of its own that is killed, or runs out of disk. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int EPOCHS = 100;
  private static final int WIDTH = 20;
  private static final int[] KILLED_AFTER_EPOCH = {0, 8, 20, 45};
  private static final int SIGKILL = 128 + 9;

  @TempDir
  Path folder;

  @Test
  void aRunThatIsKilledAgainAndAgainEndsWithTheSameBits() throws Exception {
    // Any moment within an epoch, and also while a checkpoint is written.
    Random random = new Random();
    for (int epoch : KILLED_AFTER_EPOCH) {
      Process child = start(WIDTH, EPOCHS, epoch == 0 ? "fresh" : "resume");
      if (epoch == 0) {
        awaitFirstCheckpoint(child);
      } else {
        awaitEpoch(child, epoch);
      }
      Thread.sleep(random.nextInt(40));
      child.destroyForcibly();
      assertThat(child.waitFor()).as("was in mid-training when it was killed after epoch %d", epoch).isEqualTo(SIGKILL);
    }
    assertThat(folder.resolve("final.safetensors")).doesNotExist();

    Process last = start(WIDTH, EPOCHS, "resume");
    assertThat(output(last)).endsWith("epoch " + EPOCHS);
    assertThat(last.waitFor()).isZero();

    TrainingResult whole = new Training(TrainingProgram.plan(WIDTH, EPOCHS), TrainingProgram.data(), CpuBackend.reference(),
        TrainingOptions.threads(1)).run(new TrainingListener() { }, new StopSignal());
    assertThat(finalWeights()).isEqualTo(whole.parameters().weights());
  }

  /** A limit on the size of files fails a write in its middle, as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aWriteThatFailsLeavesTheOldCheckpointAndAClearMessage() throws Exception {
    int width = 1000;
    Process first = start(width, 1, "fresh");
    assertThat(output(first)).contains("epoch 1");
    assertThat(first.waitFor()).isZero();
    Path checkpoint = folder.resolve("checkpoint.safetensors");
    byte[] before = Files.readAllBytes(checkpoint);
    assertThat(before.length).isGreaterThan(100 << 10);

    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 100; exec \"$0\" \"$@\"");
    Process second = start(limited, width, 2, "resume");
    String output = output(second);

    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(output).contains("checkpoint.safetensors", "cannot be written", "File too large", "--resume");
    assertThat(Files.readAllBytes(checkpoint)).isEqualTo(before);
    assertThat(CheckpointFile.read(checkpoint).progress().epoch()).isEqualTo(1);
  }

  private Process start(int width, int epochs, String how) throws IOException {
    return start(List.of(), width, epochs, how);
  }

  private Process start(List<String> before, int width, int epochs, String how) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-Xmx512m",
        "-cp", System.getProperty("java.class.path"),
        TrainingProgram.class.getName(), folder.toString(), Integer.toString(width), Integer.toString(epochs), how));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void awaitFirstCheckpoint(Process child) throws InterruptedException {
    while (child.isAlive() && Files.notExists(folder.resolve("checkpoint.safetensors"))) {
      Thread.sleep(1);
    }
  }

  private static void awaitEpoch(Process child, int epoch) throws IOException {
    BufferedReader reader = child.inputReader();
    String line = reader.readLine();
    while (line != null && !line.equals("epoch " + epoch)) {
      line = reader.readLine();
    }
    assertThat(line).as("said that it reached epoch %d", epoch).isNotNull();
  }

  private static String output(Process child) {
    return child.inputReader().lines().collect(Collectors.joining("\n"));
  }

  private float[] finalWeights() throws IOException {
    Path file = folder.resolve("final.safetensors");
    try (InputStream in = Files.newInputStream(file)) {
      return SafeTensorsReader.read(in, Files.size(file)).vector("weights");
    }
  }
}
