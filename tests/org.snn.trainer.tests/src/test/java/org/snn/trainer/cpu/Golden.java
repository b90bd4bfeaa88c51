package org.snn.trainer.cpu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Parameters;

/** A case of golden.json, which golden.py beside it made with PyTorch. */
final class Golden {

  private final JsonNode json;

  private Golden(JsonNode json) {
    this.json = json;
  }

  /** All cases. */
  static List<Golden> cases() {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/golden.json")) {
      List<Golden> cases = new ArrayList<>();
      new ObjectMapper().readTree(in).get("cases").forEach(json -> cases.add(new Golden(json)));
      return cases;
    } catch (IOException broken) {
      throw new IllegalStateException("golden.json cannot be read", broken);
    }
  }

  /** The network with these kernels, and with the case's loss. */
  ExecutionPlan plan(TestPlanner.Kind kind, boolean triangles, TrainingSpec training) {
    TestNetwork network = new TestNetwork(json.get("inputs").asInt());
    int last = 0;
    for (JsonNode group : json.get("groups")) {
      int size = group.get("size").asInt();
      Activation activation = Activation.get(group.get("activation").asText());
      // The file lists the connections of chains, too.
      last = group.get("chain").asBoolean() ? network.chainWithoutEdges(size, activation) : network.group(size, activation);
    }
    json.get("connections").forEach(edge -> network.edges.add(new int[] {edge.get(0).asInt(), edge.get(1).asInt()}));
    network.outputs(last, network.neurons - last);
    training.setLoss(Loss.get(json.get("lossFunction").asText()));
    training.setHuberDelta(0.4);
    return TestTraining.with(TestPlanner.plan(network, kind, triangles), training);
  }

  /** Values of connections and of neurons that are no inputs, in the layout of the plan. */
  Parameters parameters(ExecutionPlan plan, JsonNode holder, String weights, String biases) {
    Map<List<Integer>, Float> byEnds = new HashMap<>();
    for (int i = 0; i < json.get("connections").size(); i++) {
      JsonNode edge = json.get("connections").get(i);
      byEnds.put(List.of(edge.get(0).asInt(), edge.get(1).asInt()), holder.get(weights).get(i).floatValue());
    }
    Parameters parameters = new Parameters(new float[plan.getWeights()], new float[plan.getNeurons()]);
    int[] declared = plan.getDeclared();
    new NaiveNetwork(plan).forEachConnection((source, target, slot) ->
        parameters.weights()[slot] = byEnds.get(List.of(declared[source], declared[target])));
    for (int neuron = plan.getInputs(); neuron < plan.getNeurons(); neuron++) {
      parameters.biases()[neuron] = holder.get(biases).get(declared[neuron] - plan.getInputs()).floatValue();
    }
    return parameters;
  }

  /** Rows of the file's array, spread to the stride. */
  float[] rows(String name, int stride) {
    JsonNode values = json.get(name);
    float[] rows = new float[values.size() / samples() * stride];
    for (int i = 0; i < values.size(); i++) {
      rows[i / samples() * stride + i % samples()] = values.get(i).floatValue();
    }
    return rows;
  }

  /** Training specification of a run. */
  static TrainingSpec training(JsonNode run) {
    TrainingSpec training = TestTraining.of(Loss.MSE, OptimizerKind.get(run.get("optimizer").asText()));
    training.setRate(run.get("rate").asDouble());
    training.setMomentum(run.path("momentum").asDouble());
    training.setNesterov(run.path("nesterov").asBoolean());
    training.setWeightDecay(run.path("weightDecay").asDouble());
    training.setBeta1(run.path("beta1").asDouble());
    training.setBeta2(run.path("beta2").asDouble());
    training.setEpsilon(run.path("epsilon").asDouble());
    training.setDecay(run.path("decay").asDouble());
    training.setClipValue(run.path("clipValue").asDouble());
    training.setClipNorm(run.path("clipNorm").asDouble());
    return training;
  }

  JsonNode json() {
    return json;
  }

  int samples() {
    return json.get("samples").asInt();
  }

  @Override
  public String toString() {
    return json.get("name").asText();
  }
}
