package org.snn.cli.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongSupplier;
import org.snn.trainer.TrainingException;
import org.snn.trainer.file.Reason;
import org.snn.trainer.loop.BatchProgress;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingStart;

/**
 * Keeps a small JSON document up to date that says how far training is, for programs that follow it (docs/cli.md lists the
 * fields). A reader always finds a whole document. It is not forced to the disk: nobody needs it after the process has ended.
 */
public final class ProgressFile implements TrainingListener {

  /** Four times a second is smooth enough for a person, and takes nothing from training. */
  static final long NANOS_BETWEEN_WRITES = 250_000_000L;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final Path folder;
  private final LongSupplier nanos;
  private int epochs;
  private int batches;
  private long before;
  private long started;
  private long written;

  /**
   * Will write to {@code file}.
   *
   * @param folder of the run
   * @param nanos the time, as {@link System#nanoTime()}
   */
  public ProgressFile(Path file, Path folder, LongSupplier nanos) {
    this.file = file;
    this.folder = folder;
    this.nanos = nanos;
  }

  @Override
  public void started(TrainingStart start) {
    epochs = start.plan().getTraining().getEpochs();
    batches = start.batches();
    before = (long) start.progress().epoch() * batches + start.progress().batch();
    started = nanos.getAsLong();
    write(document(start.progress().epoch() + 1, start.progress().batch()));
  }

  @Override
  public void batch(BatchProgress progress) {
    if (nanos.getAsLong() - written < NANOS_BETWEEN_WRITES) {
      return;
    }
    ObjectNode document = document(progress.epoch(), progress.batch());
    double loss = progress.sums().loss() / progress.sums().samples();
    if (Double.isFinite(loss)) {
      document.put("loss", loss);
    }
    write(document);
  }

  private ObjectNode document(int epoch, int batch) {
    long done = (epoch - 1L) * batches + batch;
    long all = (long) epochs * batches;
    ObjectNode document = MAPPER.createObjectNode().put("folder", folder.toString()).put("epoch", Math.min(epoch, epochs))
        .put("epochs", epochs).put("batch", batch).put("batches", batches).put("done", (double) done / all);
    if (done > before) {
      double seconds = (nanos.getAsLong() - started) / 1e9;
      document.put("remainingSeconds", seconds / (done - before) * (all - done));
    }
    return document;
  }

  private void write(ObjectNode document) {
    written = nanos.getAsLong();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, MAPPER.writeValueAsBytes(document));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TrainingException("%s: progress cannot be written (%s).".formatted(file, Reason.of(e)), e);
    }
  }
}
