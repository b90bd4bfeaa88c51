package org.snn.trainer.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.file.Reason;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * Writes what TensorBoard shows: loss, accuracy, rate and distributions of parameters over epochs, in an event file of its own for each
 * start of a training. The file is whole after each epoch. A continuation says from which epoch on it holds, and TensorBoard forgets
 * what an earlier file says about that epoch and later ones. Distributions, which take time and room, are written at most
 * {@value #DISTRIBUTIONS} times after the first.
 *
 * <p>The numbers of fields are those of event.proto and summary.proto in TensorFlow (tensorflow/core/util and
 * tensorflow/core/framework).
 */
public final class TensorBoardEvents implements TrainingListener {

  private static final int EVENT_TIME = 1;
  private static final int EVENT_STEP = 2;
  private static final int EVENT_VERSION = 3;
  private static final int EVENT_SUMMARY = 5;
  private static final int EVENT_SESSION = 7;
  private static final int SESSION_STATUS = 1;
  private static final int SESSION_START = 1;
  private static final int SUMMARY_VALUE = 1;
  private static final int VALUE_TAG = 1;
  private static final int VALUE_SIMPLE = 2;
  private static final int VALUE_HISTOGRAM = 5;
  private static final int DISTRIBUTIONS = 100;

  private final Path folder;
  private Path file;
  private int epochs;
  private int lastEpoch;

  /** @param folder of the run, a name in TensorBoard's list; need not be there */
  public TensorBoardEvents(Path folder) {
    this.folder = folder;
  }

  @Override
  public void started(TrainingStart start) {
    epochs = start.history().size();
    lastEpoch = start.plan().getTraining().getEpochs();
    // Epoch 0 are the parameters that training begins with.
    int first = start.progress().equals(Progress.atStartOf(0)) ? 0 : epochs + 1;
    Instant now = Instant.now();
    // TensorBoard reads the files of a folder in the order of their names.
    file = folder.resolve(String.format(Locale.ROOT, "events.out.tfevents.%010d.%09d.snn", now.getEpochSecond(), now.getNano()));
    try {
      Files.createDirectories(folder);
      Files.createFile(file);
    } catch (IOException e) {
      throw unwritable(e);
    }
    append(event(0).text(EVENT_VERSION, "brain.Event:2"));
    append(event(first).message(EVENT_SESSION, new ProtoMessage().integer(SESSION_STATUS, SESSION_START)));
  }

  @Override
  public void epoch(EpochFigures figures) {
    epochs = figures.epoch();
    ProtoMessage summary = new ProtoMessage();
    figures(summary, "train", Optional.of(figures.train()));
    figures(summary, "validation", figures.validation());
    value(summary, "rate", figures.rate());
    append(event(epochs).message(EVENT_SUMMARY, summary));
  }

  @Override
  public void network(int epoch, ExecutionPlan plan, Supplier<Parameters> parameters) {
    int interval = (lastEpoch + DISTRIBUTIONS - 1) / DISTRIBUTIONS;
    if (epoch % interval == 0 || epoch == lastEpoch) {
      ProtoMessage summary = new ProtoMessage();
      new ParameterDistributions(plan, parameters.get()).forEach((tag, distribution) -> summary.message(SUMMARY_VALUE,
          new ProtoMessage().text(VALUE_TAG, tag).message(VALUE_HISTOGRAM, distribution.message())));
      append(event(epoch).message(EVENT_SUMMARY, summary));
    }
  }

  @Override
  public void tested(Figures figures) {
    ProtoMessage summary = new ProtoMessage();
    figures(summary, "test", Optional.of(figures));
    append(event(epochs).message(EVENT_SUMMARY, summary));
  }

  private static void figures(ProtoMessage summary, String split, Optional<Figures> figures) {
    figures.ifPresent(known -> {
      value(summary, "loss/" + split, known.loss());
      known.accuracy().ifPresent(accuracy -> value(summary, "accuracy/" + split, accuracy));
    });
  }

  private static void value(ProtoMessage summary, String tag, double value) {
    summary.message(SUMMARY_VALUE, new ProtoMessage().text(VALUE_TAG, tag).single(VALUE_SIMPLE, (float) value));
  }

  private static ProtoMessage event(int step) {
    return new ProtoMessage().real(EVENT_TIME, System.currentTimeMillis() / 1e3).integer(EVENT_STEP, step);
  }

  private void append(ProtoMessage event) {
    try {
      Files.write(file, TfRecord.of(event.toBytes()), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private TrainingException unwritable(IOException reason) {
    return new TrainingException("%s: the events for TensorBoard cannot be written (%s).".formatted(file, Reason.of(reason)), reason);
  }
}
