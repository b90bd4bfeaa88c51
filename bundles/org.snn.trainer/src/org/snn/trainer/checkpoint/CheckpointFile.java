package org.snn.trainer.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.snn.trainer.TrainingException;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;
import org.snn.trainer.tensor.SafeTensorsReader;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.TensorFile;
import org.snn.trainer.tensor.TensorFormatException;

/** Checkpoints on disk: a sealed safetensors file, replaced as a whole. docs/training.md lists the tensors. */
public final class CheckpointFile {

  private CheckpointFile() {
  }

  /**
   * Replaces the file.
   *
   * @throws TrainingException if that fails; the file that was there before is then untouched
   */
  public static void write(Path file, Checkpoint checkpoint) {
    TensorFile tensors = CheckpointTensors.write(checkpoint);
    try {
      AtomicFile.write(file, out -> SafeTensorsWriter.writeSealed(out, tensors));
    } catch (IOException e) {
      throw new TrainingException(("%s: the checkpoint cannot be written (%s); an earlier one still stands. Make room or "
          + "choose another folder, then go on with --resume.").formatted(file, Reason.of(e)), e);
    }
  }

  /**
   * Reads a checkpoint.
   *
   * @throws TrainingException if there is none, or it is damaged
   */
  public static Checkpoint read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return CheckpointTensors.read(SafeTensorsReader.readSealed(in, Files.size(file)));
    } catch (NoSuchFileException e) {
      throw new TrainingException("%s: there is no checkpoint to go on from; train without --resume.".formatted(file), e);
    } catch (TensorFormatException e) {
      throw new TrainingException("%s: the checkpoint is damaged (%s); train without --resume, or put a good copy there."
          .formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new TrainingException("%s: the checkpoint cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }
}
