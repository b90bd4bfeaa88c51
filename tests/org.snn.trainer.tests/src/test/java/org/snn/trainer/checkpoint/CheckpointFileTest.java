package org.snn.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.TrainingException;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.metrics.Sums;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;

class CheckpointFileTest {

  @TempDir
  Path folder;

  @Test
  void readsWhatItWrote() {
    Path file = folder.resolve("made/checkpoint.safetensors");
    for (Snapshot best : List.of(Snapshot.of(parameters(9)), bestWithOptimizer())) {
      Checkpoint written = checkpoint(Optional.of(best));

      CheckpointFile.write(file, written);
      Checkpoint read = CheckpointFile.read(file);

      assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }
    assertThat(folder.resolve("made").toFile().list()).containsExactly("checkpoint.safetensors");
  }

  @Test
  void aCheckpointWithoutBestWeightsHasNone() {
    Path file = folder.resolve("c");
    CheckpointFile.write(file, checkpoint(Optional.empty()));

    assertThat(CheckpointFile.read(file).best()).isEmpty();
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), length + " bytes");
    }
  }

  /** One bit of every byte, each in turn. */
  @Test
  void aFlippedBitIsRefusedWhereverItIs() throws IOException {
    byte[] whole = whole();
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << at % 8);
      assertRefused(changed, "byte " + at);
    }
  }

  @Test
  void aSealedFileOfAnotherKindIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.writeSealed(out, new TensorFile(Map.of("x", Tensor.scalar(1L)), Map.of()));

    assertRefused(out.toByteArray(), "other tensors");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> CheckpointFile.read(folder.resolve("none"))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("none").hasMessageContaining("no checkpoint").hasMessageContaining("without --resume");
  }

  @Test
  void aFolderInThePlaceOfTheFileIsSaid() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken/x")).getParent();

    assertThatThrownBy(() -> CheckpointFile.write(taken, checkpoint(Optional.empty()))).isInstanceOf(TrainingException.class)
        .hasMessageContaining("taken").hasMessageContaining("cannot be written");
    assertThatThrownBy(() -> CheckpointFile.read(taken)).isInstanceOf(TrainingException.class).hasMessageContaining("taken");
  }

  private byte[] whole() throws IOException {
    Path file = folder.resolve("whole");
    CheckpointFile.write(file, checkpoint(Optional.of(bestWithOptimizer())));
    return Files.readAllBytes(file);
  }

  private void assertRefused(byte[] content, String what) throws IOException {
    Path file = folder.resolve("damaged");
    Files.write(file, content);
    assertThatThrownBy(() -> CheckpointFile.read(file)).as(what).isInstanceOf(TrainingException.class)
        .hasMessageContaining("damaged").hasMessageContaining("without --resume");
  }

  private static Snapshot bestWithOptimizer() {
    return new Snapshot(parameters(9), Optional.of(new OptimizerState(5, Map.of("velocity", parameters(8)))));
  }

  private static Checkpoint checkpoint(Optional<Snapshot> best) {
    Figures validation = new Figures(0.5, OptionalDouble.of(0.75));
    List<EpochFigures> history = List.of(
        new EpochFigures(1, 3, 10, 0.1, 0.01, new Figures(1.25, OptionalDouble.of(0.5)), Optional.of(validation)),
        new EpochFigures(2, 3, 10, 0.2, 0.02, new Figures(1.0 / 3, OptionalDouble.empty()), Optional.empty()));
    OptimizerState optimizer = new OptimizerState(7, Map.of("first", parameters(2), "second", parameters(3)));
    return new Checkpoint(new Fingerprint(Map.of("network", "abc", "rate", "0.1")),
        new Progress(2, 1, new Sums(1 / 7.0, 3, 4), 0.25), history, parameters(1), optimizer, best,
        best.map(there -> new long[] {1L << 32, 3, Long.MAX_VALUE}));
  }

  private static Parameters parameters(float value) {
    return new Parameters(new float[] {value, -value, 0.1f * value}, new float[] {0, value / 3});
  }
}
