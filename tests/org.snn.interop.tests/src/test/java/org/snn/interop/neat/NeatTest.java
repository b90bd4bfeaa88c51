package org.snn.interop.neat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.artefact.Artefact;
import org.snn.data.Normalisation;
import org.snn.interop.EngineAnswers;
import org.snn.interop.ImportedArtefact;
import org.snn.interop.InteropException;
import org.snn.interop.Models;
import org.snn.interop.RandomText;
import org.snn.plan.Activation;
import org.snn.plan.Loss;
import org.snn.plan.Role;
import org.snn.transform.TransformException;

class NeatTest {

  private static final List<Activation> OF_NEAT = List.of(Activation.SIGMOID, Activation.TANH, Activation.SIN, Activation.GAUSSIAN,
      Activation.RELU, Activation.ELU, Activation.SOFTPLUS, Activation.IDENTITY, Activation.ABS);

  /** All functions that can be read, a response, a connection that is off, and keys in no order. */
  private static final String DOCUMENT = """
      {"format_version": "1.0", "network_type": "feedforward", "metadata": {"created_timestamp": "2026-01-01T00:00:00Z"},
       "topology": {"num_inputs": 2, "num_outputs": 2, "input_keys": [-2, -1], "output_keys": [7, 3]},
       "nodes": [
        %s,
        {"id": -1, "type": "input", "activation": {"name": "identity", "custom": false},
         "aggregation": {"name": "none", "custom": false}, "bias": 0.0, "response": 1.0}],
       "connections": [
        {"from": -1, "to": 10, "weight": 0.7, "enabled": true}, {"from": -2, "to": 11, "weight": -0.5, "enabled": true},
        {"from": 10, "to": 12, "weight": 1.2, "enabled": true}, {"from": 11, "to": 13, "weight": 0.3, "enabled": true},
        {"from": 12, "to": 14, "weight": 0.4, "enabled": true}, {"from": 13, "to": 15, "weight": -0.6, "enabled": true},
        {"from": 14, "to": 16, "weight": 0.9, "enabled": true}, {"from": 15, "to": 7, "weight": 0.8, "enabled": true},
        {"from": 16, "to": 3, "weight": 0.5, "enabled": true}, {"from": -1, "to": 3, "weight": -0.1, "enabled": true},
        {"from": 7, "to": 3, "weight": 0.35, "enabled": true}, {"from": -2, "to": 7, "weight": 99, "enabled": false}]}
      """.formatted(String.join(",\n  ", node(10, "sigmoid", 0.3, 1), node(11, "tanh", -0.2, 0.5), node(12, "sin", 0.1, 1),
          node(13, "gauss", 0.2, 2), node(14, "softplus", -0.1, 1), node(15, "elu", 0, 1), node(16, "abs", 0.4, 1),
          node(7, "softplus", 0.05, 1), node(3, "identity", 0.6, 0.25)));

  private static String node(int id, String activation, double bias, double response) {
    return """
        {"id": %d, "type": "hidden", "activation": {"name": "%s", "custom": false}, "aggregation": {"name": "sum", "custom": false},
          "bias": %s, "response": %s}""".formatted(id, activation, bias, response);
  }

  private static String export(Artefact artefact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new NeatExport(artefact).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Artefact read(String document) throws IOException {
    return ImportedArtefact.of(NeatImport.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "N"));
  }

  private static Artefact withoutNormalisation(Artefact artefact) {
    return Models.of("", artefact.plan(), artefact.parameters(), Normalisation.uniform(artefact.plan().getInputs(), 0, 1));
  }

  private static void agree(String document, Artefact artefact, long seed) throws IOException {
    JsonNode json = new ObjectMapper().readTree(document);
    int inputs = artefact.plan().getInputs();
    float[] features = Models.features(artefact, 3, seed);
    float[] engine = EngineAnswers.of(artefact, features);
    for (int sample = 0; sample < 3; sample++) {
      double[] answers = NaiveNeat.answer(json, Arrays.copyOfRange(features, sample * inputs, (sample + 1) * inputs));
      for (int i = 0; i < answers.length; i++) {
        assertThat((double) engine[sample * answers.length + i]).isCloseTo(answers[i], within(1e-5 * Math.max(1, Math.abs(answers[i]))));
      }
    }
  }

  @Test
  void whatIsWrittenAnswersAsTheEngineDoes() throws IOException {
    int written = 0;
    for (int seed = 0; seed < 80; seed++) {
      Artefact artefact = withoutNormalisation(Models.of(RandomText.of(seed, OF_NEAT), Path.of("model.snn"), seed));
      if (artefact.plan().getTraining().getLoss() == Loss.MSE && !softplusOutputs(artefact)) {
        agree(export(artefact), artefact, seed);
        written++;
      }
    }
    assertThat(written).isGreaterThan(30);
  }

  private static boolean softplusOutputs(Artefact artefact) {
    return artefact.plan().getGroups().stream().anyMatch(
        group -> group.getRole() == Role.OUTPUT && group.getActivation() == Activation.SOFTPLUS);
  }

  @Test
  void whatIsReadAnswersAsItsFormatSays() throws IOException {
    agree(DOCUMENT, read(DOCUMENT), 1);
  }

  @Test
  void connectionsThatAreOffAreLeftOut() throws IOException {
    // One for the scale of the output with softplus.
    assertThat(read(DOCUMENT).plan().getConnections()).isEqualTo(12);
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    for (int seed = 100; seed < 130; seed++) {
      Artefact artefact = withoutNormalisation(Models.of(RandomText.of(seed, OF_NEAT), Path.of("model.snn"), seed));
      if (!softplusOutputs(artefact)) {
        Artefact again = read(export(artefact));
        assertThat(again.plan().getConnections()).isEqualTo(artefact.plan().getConnections());
        agree(export(artefact), again, seed);
      }
    }
  }

  @Test
  void outputsLoseTheirSoftmaxOnly() throws IOException {
    String text = "network N { input x[3] output y[4] softmax connect x -> y }\nexperiment e { network N data synthetic }";
    Artefact artefact = Models.of(text, Path.of("model.snn"), 1);
    assertThat(new NeatExport(artefact).leavesOutSoftmax()).isTrue();
    JsonNode json = new ObjectMapper().readTree(export(artefact));
    float[] features = Models.features(withoutNormalisation(artefact), 1, 1);
    double[] sums = Arrays.stream(NaiveNeat.answer(json, features)).map(Math::exp).toArray();
    float[] answers = EngineAnswers.of(withoutNormalisation(artefact), features);
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i] / Arrays.stream(sums).sum()).isCloseTo(answers[i], within(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({"gelu", "silu", "leaky-relu"})
  void functionsThatNeatDoesNotHaveAreNamed(String activation) {
    String text = "network N { input x[3] hidden h[2] %s output y connect x -> h -> y }\nexperiment e { network N data synthetic loss mse }";
    Artefact artefact = Models.of(text.formatted(activation), Path.of("model.snn"), 1);
    assertThatThrownBy(() -> new NeatExport(artefact)).isInstanceOf(InteropException.class).hasMessageContaining("'" + activation + "'");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"1.0\" | \"2.0\" | format_version '2.0'",
      "feedforward | ctrnn | network_type 'ctrnn'",
      "\"sum\" | \"product\" | aggregation 'product'",
      "\"gauss\", \"custom\": false | \"mine\", \"custom\": true | 'mine'",
      "\"gauss\" | \"cube\" | 'cube'",
      "\"from\": 16 | \"from\": 99 | 99 is no node",
      "\"to\": 16 | \"to\": -1 | -1 is no node",
      "\"id\": 11 | \"id\": 10 | node 10 twice",
      "[7, 3] | [7, 4] | output 4",
      "[7, 3] | [7, 7] | there once",
      "[7, 3] | [] | no output_keys",
      "\"bias\": 0.3 | \"bias\": 1e60 | finite",
      "\"bias\": 0.3 | \"bias\": \"a\" | where the number 'bias' belongs",
      "\"weight\": 0.7 | \"wait\": 0.7 | where the number 'weight' belongs",
      "\"nodes\" | \"neurons\" | no list 'nodes'",
      "{\"format_version\" | \"format_version\" | is no JSON"})
  void whatCannotBeReadIsSaid(String there, String instead, String message) {
    assertThat(DOCUMENT).contains(there);
    assertThatThrownBy(() -> read(DOCUMENT.replaceFirst(Pattern.quote(there), instead)))
        .isInstanceOf(InteropException.class).hasMessageContaining(message);
  }

  @Test
  void cyclesAreRefused() {
    assertThatThrownBy(() -> read(DOCUMENT.replace("\"from\": -1, \"to\": 10", "\"from\": 16, \"to\": 10")))
        .isInstanceOf(TransformException.class).hasMessageContaining("n10");
  }
}
