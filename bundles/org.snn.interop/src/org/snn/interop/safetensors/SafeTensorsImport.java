package org.snn.interop.safetensors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snn.interop.InteropException;
import org.snn.interop.foreign.GroupPair;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.Parameters;
import org.snn.trainer.file.Reason;
import org.snn.trainer.tensor.SafeTensorsReader;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;
import org.snn.trainer.tensor.TensorFormatException;

/**
 * Puts tensors of a safetensors file onto the connections of a network: matrices by the names of groups, as PyTorch (targets,
 * sources) or Keras (sources, targets) have them, or the list that {@link SafeTensorsExport} writes. Trusts nothing in the file.
 */
public final class SafeTensorsImport {

  private final Wiring wiring;
  private final Values values;
  private final NamedTensors tensors;

  private SafeTensorsImport(Wiring wiring, NamedTensors tensors) {
    this.wiring = wiring;
    this.values = new Values(new float[wiring.connections()], new float[wiring.neurons()]);
    this.tensors = tensors;
  }

  /**
   * What was read.
   *
   * @param parameters of the plan
   * @param unused names of tensors that belong to no group
   */
  public record Result(Parameters parameters, List<String> unused) {
  }

  /**
   * Weights and biases of a plan.
   *
   * @param names for some groups what their tensors are called, without {@code .weight}
   * @throws InteropException if the file cannot be read, or does not fit the network
   */
  public static Result read(Path file, ExecutionPlan plan, Map<String, String> names) {
    PlannedWiring planned = PlannedWiring.of(plan);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      TensorFile read = SafeTensorsReader.read(in, Files.size(file));
      NamedTensors tensors = new NamedTensors(read.tensors(), names);
      SafeTensorsImport imported = new SafeTensorsImport(planned.wiring(), tensors);
      if ("list".equals(read.metadata().get("snn.layout"))) {
        imported.list();
      } else {
        imported.matrices();
      }
      requireFinite(imported.values.connections());
      requireFinite(imported.values.neurons());
      return new Result(planned.parameters(imported.values), tensors.unused());
    } catch (TensorFormatException | InteropException e) {
      throw new InteropException("%s: %s.".formatted(file, e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new InteropException("%s: there is no such file.".formatted(file), e);
    } catch (IOException e) {
      throw new InteropException("%s: cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }

  private static void requireFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new InteropException("a weight or bias is %s; such a network cannot be used".formatted(number));
      }
    }
  }

  private void matrices() {
    Set<String> targets = new TreeSet<>();
    wiring.groups().stream().filter(group -> group.role() != Role.INPUT).forEach(group -> targets.add(group.name()));
    tensors.requireGroups(targets);
    Map<NeuronGroup, List<GroupPair>> pairs = new LinkedHashMap<>();
    for (NeuronGroup group : wiring.groups()) {
      pairs.put(group, GroupPair.of(wiring).stream().filter(pair -> pair.target().equals(group)).toList());
    }
    pairs.forEach((group, into) -> into.forEach(pair -> matrix(pair, into.size() == 1)));
    wiring.groups().stream().filter(group -> group.role() != Role.INPUT).forEach(this::bias);
  }

  /** Weights where there are connections; elsewhere the matrix must be 0. */
  private void matrix(GroupPair pair, boolean only) {
    NamedTensors.Matrix matrix = tensors.matrix(pair, only);
    NeuronGroup source = pair.source();
    for (int row = 0; row < pair.target().size(); row++) {
      int c = wiring.begin(pair.target().first() + row);
      int end = wiring.end(pair.target().first() + row);
      while (c < end && wiring.source(c) < source.first()) {
        c++;
      }
      for (int column = 0; column < source.size(); column++) {
        float weight = matrix.at(row, column);
        if (c < end && wiring.source(c) == source.first() + column) {
          values.connections()[c++] = weight;
        } else if (weight != 0) {
          throw new InteropException("tensor '%s' has weight %s where the network has no connection %s[%d] -> %s[%d]"
              .formatted(matrix.name(), weight, source.name(), column, pair.target().name(), row));
        }
      }
    }
  }

  private void bias(NeuronGroup group) {
    float[] bias = tensors.bias(group);
    System.arraycopy(bias, 0, values.neurons(), group.first(), bias.length);
  }

  private void list() throws TensorFormatException {
    int[] source = tensors.indices("source");
    int[] target = tensors.indices("target");
    float[] weight = tensors.floats("weight");
    float[] bias = tensors.floats("bias");
    if (source.length != wiring.connections() || target.length != source.length || weight.length != source.length
        || bias.length != wiring.neurons()) {
      throw new InteropException("has %d connections and %d neurons, but the network has %d and %d".formatted(source.length, bias.length,
          wiring.connections(), wiring.neurons()));
    }
    int at = 0;
    for (int neuron = 0; neuron < wiring.neurons(); neuron++) {
      for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++, at++) {
        if (source[at] != wiring.source(c) || target[at] != neuron) {
          throw new InteropException("has connection %d -> %d where the network has %d -> %d; it is of another network"
              .formatted(source[at], target[at], wiring.source(c), neuron));
        }
      }
    }
    System.arraycopy(weight, 0, values.connections(), 0, weight.length);
    for (NeuronGroup group : wiring.groups()) {
      if (group.role() != Role.INPUT) {
        System.arraycopy(bias, group.first(), values.neurons(), group.first(), group.size());
      }
    }
  }
}
