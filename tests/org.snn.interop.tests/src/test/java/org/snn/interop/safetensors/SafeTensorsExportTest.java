package org.snn.interop.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snn.data.Normalisation;
import org.snn.interop.Answering;
import org.snn.interop.RandomDag;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/** Reads the files byte by byte, as the format's description says. */
class SafeTensorsExportTest {

  private static final String EXPERIMENT = "experiment e { network N data synthetic loss mse }";

  /** A file, read without SNN. */
  private record File(JsonNode header, ByteBuffer values) {

    static File of(ExecutionPlan plan, Parameters parameters) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      SafeTensorsExport.write(plan, parameters, Normalisation.uniform(plan.getInputs(), 1, 2), Map.of("snn.seal", "abc"), out);
      ByteBuffer all = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      byte[] json = new byte[(int) all.getLong()];
      all.get(json);
      return new File(new ObjectMapper().readTree(new String(json, StandardCharsets.UTF_8)),
          all.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    float number(String tensor, int index) {
      return values.getFloat(header.get(tensor).get("data_offsets").get(0).asInt() + 4 * index);
    }

    int integer(String tensor, int index) {
      assertThat(header.get(tensor).get("dtype").asText()).isEqualTo("I32");
      return values.getInt(header.get(tensor).get("data_offsets").get(0).asInt() + 4 * index);
    }

    String metadata(String name) {
      return header.get("__metadata__").get(name).asText();
    }
  }

  @Test
  void completeGroupsAreMatrices() throws IOException {
    ExecutionPlan plan = Answering.plan("network N { input x[3] hidden h[4] relu output y[2] softmax connect x -> h -> y connect x -> y }"
        + EXPERIMENT);
    Parameters parameters = Answering.parameters(plan, 1);
    File file = File.of(plan, parameters);
    assertThat(file.header.get("h.weight").get("shape").toString()).isEqualTo("[4,3]");
    assertThat(file.header.get("y.weight.h").get("shape").toString()).isEqualTo("[2,4]");
    assertThat(file.header.get("y.weight.x").get("shape").toString()).isEqualTo("[2,3]");
    assertThat(file.metadata("snn.layout")).isEqualTo("matrices");
    assertThat(file.metadata("snn.seal")).isEqualTo("abc");
    assertThat(new ObjectMapper().readTree(file.metadata("snn.groups")).get(1).toString()).isEqualTo(
        "{\"name\":\"h\",\"role\":\"hidden\",\"first\":3,\"size\":4,\"activation\":\"relu\",\"weights\":{\"x\":\"h.weight\"}}");
    assertThat(file.number("normalisation.scale", 2)).isEqualTo(2);
    int[] declared = plan.getDeclared();
    Connections.visit(plan, (slot, source, target) -> {
      int from = declared[source];
      int to = declared[target];
      float stored = to < 7 ? file.number("h.weight", (to - 3) * 3 + from)
          : from < 3 ? file.number("y.weight.x", (to - 7) * 3 + from) : file.number("y.weight.h", (to - 7) * 4 + from - 3);
      assertThat(stored).isEqualTo(parameters.weights()[slot]);
    });
    for (int neuron = 3; neuron < 7; neuron++) {
      assertThat(file.number("h.bias", declared[neuron] - 3)).isEqualTo(parameters.biases()[neuron]);
    }
  }

  @Test
  void otherNetworksAreAListOfConnections() throws IOException {
    int lists = 0;
    for (int seed = 0; seed < 30; seed++) {
      ExecutionPlan plan = Answering.plan(RandomDag.of(seed));
      Parameters parameters = Answering.parameters(plan, seed);
      File file = File.of(plan, parameters);
      if (file.metadata("snn.layout").equals("list")) {
        lists++;
        Map<String, Float> expected = new TreeMap<>();
        Connections.visit(plan, (slot, source, target) -> expected.put(plan.getDeclared()[source] + " " + plan.getDeclared()[target],
            parameters.weights()[slot]));
        Map<String, Float> stored = new TreeMap<>();
        for (int c = 0; c < plan.getConnections(); c++) {
          stored.put(file.integer("source", c) + " " + file.integer("target", c), file.number("weight", c));
        }
        assertThat(stored).isEqualTo(expected);
        for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
          assertThat(file.number("bias", plan.getDeclared()[neuron])).isEqualTo(parameters.biases()[neuron]);
        }
      }
    }
    assertThat(lists).isPositive();
  }
}
