package org.snn.trainer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.snn.trainer.TrainingException;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * Writes {@code metrics.jsonl}: one JSON object a line, first one an epoch, at the end one with the test figures.
 * docs/training.md lists the fields. A continuation starts the file again from the epochs of its checkpoint, so that
 * nothing stands there twice and a line that a kill cut in two is gone.
 */
public final class MetricsFile implements TrainingListener {

  private final JsonFactory json = new JsonFactory();
  private final Path file;

  /** Will write to this file. */
  public MetricsFile(Path file) {
    this.file = file;
  }

  @Override
  public void started(TrainingStart start) {
    save(() -> {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (EpochFigures epoch : start.history()) {
        lines.writeBytes(line(epoch));
      }
      AtomicFile.write(file, lines::writeTo);
    });
  }

  @Override
  public void epoch(EpochFigures figures) {
    save(() -> Files.write(file, line(figures), StandardOpenOption.APPEND));
  }

  @Override
  public void tested(Figures figures) {
    save(() -> Files.write(file, line(figures), StandardOpenOption.APPEND));
  }

  private byte[] line(EpochFigures epoch) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      out.writeNumberField("epoch", epoch.epoch());
      number(out, "rate", epoch.rate());
      number(out, "seconds", epoch.seconds());
      number(out, "secondsPerBatch", epoch.secondsPerBatch());
      number(out, "samplesPerSecond", epoch.samplesPerSecond());
      figures(out, "train", Optional.of(epoch.train()));
      figures(out, "val", epoch.validation());
      out.writeEndObject();
      out.writeRaw('\n');
    }
    return line.toByteArray();
  }

  private byte[] line(Figures test) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      figures(out, "test", Optional.of(test));
      out.writeEndObject();
      out.writeRaw('\n');
    }
    return line.toByteArray();
  }

  private static void figures(JsonGenerator out, String split, Optional<Figures> figures) throws IOException {
    if (figures.isPresent()) {
      number(out, split + "Loss", figures.get().loss());
      if (figures.get().accuracy().isPresent()) {
        number(out, split + "Accuracy", figures.get().accuracy().getAsDouble());
      }
    }
  }

  /** JSON knows neither NaN nor infinity. */
  private static void number(JsonGenerator out, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumberField(name, value);
    } else {
      out.writeNullField(name);
    }
  }

  /** Something that writes. */
  private interface Saving {

    void run() throws IOException;
  }

  private void save(Saving saving) {
    try {
      saving.run();
    } catch (IOException e) {
      throw new TrainingException("%s: the metrics cannot be written (%s).".formatted(file, Reason.of(e)), e);
    }
  }
}
