package org.snn.interop.safetensors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.data.Normalisation;
import org.snn.interop.foreign.GroupPair;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.Parameters;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;

/**
 * A network as tensors that anyone can use (https://huggingface.co/docs/safetensors). Neurons are numbered in order of declaration.
 * Where every two connected groups are connected completely, a matrix for each: {@code h.weight} (targets, sources) if h reads one
 * group only, else {@code h.weight.x}; and {@code h.bias}. Else a list: {@code source}, {@code target}, {@code weight} for each
 * connection, by target, then by source, and {@code bias} for each neuron. docs/interop.md has the metadata.
 */
public final class SafeTensorsExport {

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata;

  private SafeTensorsExport(Map<String, String> metadata) {
    this.metadata = new LinkedHashMap<>(metadata);
  }

  /**
   * Writes the file; the stream stays open.
   *
   * @param normalisation what is done to features before they become values of inputs
   * @param metadata more texts for the header, by name
   */
  public static void write(ExecutionPlan plan, Parameters parameters, Normalisation normalisation, Map<String, String> metadata,
      OutputStream out) throws IOException {
    PlannedWiring planned = PlannedWiring.of(plan);
    SafeTensorsExport export = new SafeTensorsExport(metadata);
    export.network(planned.wiring(), planned.values(parameters));
    export.normalisation(normalisation);
    export.metadata.put("snn.network", plan.getName());
    SafeTensorsWriter.write(out, new TensorFile(export.tensors, export.metadata));
  }

  private void network(Wiring wiring, Values values) {
    List<GroupPair> pairs = GroupPair.of(wiring);
    boolean matrices = pairs.stream().allMatch(GroupPair::complete);
    metadata.put("snn.layout", matrices ? "matrices" : "list");
    ArrayNode groups = new ObjectMapper().createArrayNode();
    for (NeuronGroup group : wiring.groups()) {
      ObjectNode about = groups.addObject().put("name", group.name()).put("role", group.role().getLiteral())
          .put("first", group.first()).put("size", group.size());
      if (group.activation() != null) {
        about.put("activation", group.activation().getLiteral());
        if (matrices) {
          matrices(group, wiring, values, pairs.stream().filter(pair -> pair.target().equals(group)).toList(), about);
        }
      }
    }
    metadata.put("snn.groups", groups.toString());
    if (!matrices) {
      list(wiring, values);
    }
  }

  private void matrices(NeuronGroup group, Wiring wiring, Values values, List<GroupPair> pairs, ObjectNode about) {
    float[] bias = new float[group.size()];
    System.arraycopy(values.neurons(), group.first(), bias, 0, bias.length);
    tensors.put(group.name() + ".bias", Tensor.of(bias));
    ObjectNode weights = about.putObject("weights");
    int offset = 0;
    for (GroupPair pair : pairs) {
      int sources = pair.source().size();
      float[] matrix = new float[Math.multiplyExact(group.size(), sources)];
      for (int row = 0; row < group.size(); row++) {
        System.arraycopy(values.connections(), wiring.begin(group.first() + row) + offset, matrix, row * sources, sources);
      }
      offset += sources;
      String name = group.name() + ".weight" + (pairs.size() == 1 ? "" : "." + pair.source().name());
      tensors.put(name, Tensor.of(matrix, group.size(), sources));
      weights.put(pair.source().name(), name);
    }
  }

  private void list(Wiring wiring, Values values) {
    int[] source = new int[wiring.connections()];
    int[] target = new int[wiring.connections()];
    for (int neuron = 0; neuron < wiring.neurons(); neuron++) {
      for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++) {
        source[c] = wiring.source(c);
        target[c] = neuron;
      }
    }
    tensors.put("source", Tensor.of(source));
    tensors.put("target", Tensor.of(target));
    tensors.put("weight", Tensor.of(values.connections()));
    tensors.put("bias", Tensor.of(values.neurons()));
  }

  private void normalisation(Normalisation normalisation) {
    float[] offset = new float[normalisation.features()];
    float[] scale = new float[normalisation.features()];
    for (int feature = 0; feature < offset.length; feature++) {
      offset[feature] = normalisation.offset(feature);
      scale[feature] = normalisation.scale(feature);
    }
    tensors.put("normalisation.offset", Tensor.of(offset));
    tensors.put("normalisation.scale", Tensor.of(scale));
  }
}
