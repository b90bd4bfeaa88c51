package org.snn.trainer.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.metrics.Sums;
import org.snn.trainer.tensor.ElementType;
import org.snn.trainer.tensor.OptimizerTensors;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;
import org.snn.trainer.tensor.TensorFormatException;

/** A checkpoint as named tensors and strings, and back; docs/training.md lists them. */
final class CheckpointTensors {

  private static final String VERSION_KEY = "snn.checkpoint";
  private static final String VERSION = "1";
  private static final String ASPECT = "fingerprint.";
  private static final String OPTIMIZER = "optimizer.";
  private static final String BEST = "best";
  private static final String BEST_OPTIMIZER = "best.optimizer.";
  private static final String WEIGHTS = ".weights";
  private static final String BIASES = ".biases";
  private static final String WIRING = "wiring";

  private CheckpointTensors() {
  }

  static TensorFile write(Checkpoint checkpoint) {
    return new TensorFile(tensors(checkpoint), metadata(checkpoint));
  }

  private static Map<String, String> metadata(Checkpoint checkpoint) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(VERSION_KEY, VERSION);
    checkpoint.fingerprint().aspects().forEach((name, value) -> metadata.put(ASPECT + name, value));
    return metadata;
  }

  private static Map<String, Tensor> tensors(Checkpoint checkpoint) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Progress progress = checkpoint.progress();
    tensors.put("progress.epoch", Tensor.scalar((long) progress.epoch()));
    tensors.put("progress.batch", Tensor.scalar((long) progress.batch()));
    tensors.put("progress.correct", Tensor.scalar(progress.sums().correct()));
    tensors.put("progress.samples", Tensor.scalar(progress.sums().samples()));
    tensors.put("progress.loss", Tensor.scalar(progress.sums().loss()));
    tensors.put("progress.seconds", Tensor.scalar(progress.seconds()));
    tensors.put("history", HistoryTensor.write(checkpoint.history()));
    put(tensors, "current", checkpoint.parameters());
    OptimizerTensors.put(tensors, OPTIMIZER, checkpoint.optimizer());
    checkpoint.best().ifPresent(best -> {
      put(tensors, BEST, best.parameters());
      best.optimizer().ifPresent(state -> OptimizerTensors.put(tensors, BEST_OPTIMIZER, state));
    });
    checkpoint.wiring().ifPresent(wiring -> tensors.put(WIRING, Tensor.of(wiring)));
    return tensors;
  }

  private static void put(Map<String, Tensor> tensors, String name, Parameters values) {
    tensors.put(name + WEIGHTS, Tensor.of(values.weights()));
    tensors.put(name + BIASES, Tensor.of(values.biases()));
  }

  static Checkpoint read(TensorFile file) throws TensorFormatException {
    String version = file.metadata().get(VERSION_KEY);
    if (!VERSION.equals(version)) {
      throw new TensorFormatException("its version is %s, and this program reads %s".formatted(version, VERSION));
    }
    Progress progress = new Progress(count(file, "progress.epoch"),
        count(file, "progress.batch"),
        new Sums(real(file, "progress.loss"), integer(file, "progress.correct"), integer(file, "progress.samples")),
        real(file, "progress.seconds"));
    Tensor history = file.tensor("history", ElementType.F64, progress.epoch(), HistoryTensor.COLUMNS);
    return new Checkpoint(fingerprint(file), progress, HistoryTensor.read(history), parameters(file, "current"),
        OptimizerTensors.read(file, OPTIMIZER), best(file), wiring(file));
  }

  private static Optional<Snapshot> best(TensorFile file) throws TensorFormatException {
    if (!file.tensors().containsKey(BEST + WEIGHTS)) {
      return Optional.empty();
    }
    boolean remembers = file.tensors().containsKey(BEST_OPTIMIZER + "step");
    return Optional.of(new Snapshot(parameters(file, BEST),
        remembers ? Optional.of(OptimizerTensors.read(file, BEST_OPTIMIZER)) : Optional.empty()));
  }

  private static Optional<long[]> wiring(TensorFile file) throws TensorFormatException {
    Tensor tensor = file.tensors().get(WIRING);
    if (tensor == null) {
      return Optional.empty();
    }
    long length = tensor.shape().size() == 1 ? tensor.shape().get(0) : 0;
    return Optional.of(file.tensor(WIRING, ElementType.I64, length).longs());
  }

  private static Fingerprint fingerprint(TensorFile file) {
    Map<String, String> aspects = new TreeMap<>();
    file.metadata().forEach((key, value) -> {
      if (key.startsWith(ASPECT)) {
        aspects.put(key.substring(ASPECT.length()), value);
      }
    });
    return new Fingerprint(aspects);
  }

  private static Parameters parameters(TensorFile file, String name) throws TensorFormatException {
    return new Parameters(file.vector(name + WEIGHTS), file.vector(name + BIASES));
  }

  private static int count(TensorFile file, String name) throws TensorFormatException {
    long value = integer(file, name);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new TensorFormatException("'%s' is %d".formatted(name, value));
    }
    return (int) value;
  }

  private static long integer(TensorFile file, String name) throws TensorFormatException {
    return file.tensor(name, ElementType.I64).longs()[0];
  }

  private static double real(TensorFile file, String name) throws TensorFormatException {
    return file.tensor(name, ElementType.F64).doubles()[0];
  }
}
