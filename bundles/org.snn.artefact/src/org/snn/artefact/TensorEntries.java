package org.snn.artefact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.snn.artefact.archive.Archive;
import org.snn.artefact.archive.DamagedException;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.tensor.OptimizerTensors;
import org.snn.trainer.tensor.SafeTensorsReader;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;

/** The entries of an artefact that are safetensors: weights, and the memory of the optimizer. */
final class TensorEntries {

  static final String WEIGHTS = "weights.safetensors";
  static final String OPTIMIZER = "optimizer.safetensors";
  private static final int LARGEST_HEADER = 1 << 16;
  /** The moment that is a mean of squares. */
  private static final String SQUARES = "second";

  private TensorEntries() {
  }

  static void write(OutputStream out, Parameters parameters) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("weights", Tensor.of(parameters.weights()));
    tensors.put("biases", Tensor.of(parameters.biases()));
    SafeTensorsWriter.write(out, new TensorFile(tensors, Map.of()));
  }

  static void write(OutputStream out, OptimizerState state) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    OptimizerTensors.put(tensors, "", state);
    SafeTensorsWriter.write(out, new TensorFile(tensors, Map.of()));
  }

  static Parameters parameters(Archive archive, ExecutionPlan plan) throws IOException, DamagedException {
    TensorFile tensors = archive.read(WEIGHTS, limit(plan, 1), SafeTensorsReader::read);
    Parameters parameters = new Parameters(tensors.vector("weights"), tensors.vector("biases"));
    checkLengths("it has", parameters, plan);
    checkFinite("a weight or bias", parameters);
    return parameters;
  }

  static Optional<OptimizerState> optimizer(Archive archive, ExecutionPlan plan) throws IOException, DamagedException {
    if (!archive.sizes().containsKey(OPTIMIZER)) {
      return Optional.empty();
    }
    List<String> moments = OptimizerState.moments(plan.getTraining());
    TensorFile tensors = archive.read(OPTIMIZER, limit(plan, moments.size()), SafeTensorsReader::read);
    OptimizerState state = OptimizerTensors.read(tensors, "");
    Set<String> kept = new TreeSet<>(state.moments().keySet());
    if (!kept.equals(new TreeSet<>(moments)) || tensors.tensors().size() != 1 + 2 * moments.size()) {
      throw new DamagedException("its %s has the tensors %s, but %s keeps the moments %s".formatted(OPTIMIZER,
          tensors.tensors().keySet(), plan.getTraining().getOptimizer(), moments));
    }
    if (state.step() < 0) {
      throw new DamagedException("its optimizer has taken %d steps".formatted(state.step()));
    }
    for (Map.Entry<String, Parameters> moment : state.moments().entrySet()) {
      check(moment.getKey(), moment.getValue(), plan);
    }
    return Optional.of(state);
  }

  private static void check(String name, Parameters moment, ExecutionPlan plan) throws DamagedException {
    checkLengths("moment '%s' has".formatted(name), moment, plan);
    checkFinite("moment '%s'".formatted(name), moment);
    if (name.equals(SQUARES)) {
      checkNotNegative(name, moment.weights());
      checkNotNegative(name, moment.biases());
    }
  }

  private static long limit(ExecutionPlan plan, int each) {
    return LARGEST_HEADER + (long) each * Float.BYTES * ((long) plan.getWeights() + plan.getNeurons());
  }

  private static void checkLengths(String what, Parameters parameters, ExecutionPlan plan) throws DamagedException {
    if (parameters.weights().length != plan.getWeights() || parameters.biases().length != plan.getNeurons()) {
      throw new DamagedException("%s %d weights and %d biases, but its network %d and %d".formatted(what,
          parameters.weights().length, parameters.biases().length, plan.getWeights(), plan.getNeurons()));
    }
  }

  private static void checkFinite(String what, Parameters parameters) throws DamagedException {
    checkFinite(what, parameters.weights());
    checkFinite(what, parameters.biases());
  }

  private static void checkFinite(String what, float[] values) throws DamagedException {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new DamagedException("%s is %s".formatted(what, value));
      }
    }
  }

  private static void checkNotNegative(String name, float[] values) throws DamagedException {
    for (float value : values) {
      if (value < 0) {
        throw new DamagedException("moment '%s', a mean of squares, is %s".formatted(name, value));
      }
    }
  }
}
