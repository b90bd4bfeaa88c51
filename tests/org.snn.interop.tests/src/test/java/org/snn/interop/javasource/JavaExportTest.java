package org.snn.interop.javasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.Artefact;
import org.snn.interop.EngineAnswers;
import org.snn.interop.Models;
import org.snn.interop.RandomText;

class JavaExportTest {

  private static final String LENET = """
      network LeNet {
        input x[784]
        hidden a[300] relu
        hidden b[100] relu
        output y[10] softmax
        connect x -> a -> b -> y
      }
      experiment e {
        network LeNet
        data synthetic
      }
      """;

  private static final int SAMPLES = 4;

  @TempDir
  private Path folder;

  private void answerAsTheEngine(Map<String, Artefact> networks) throws IOException, ReflectiveOperationException {
    try (Compiled compiled = new Compiled(networks, folder)) {
      for (Map.Entry<String, Artefact> network : networks.entrySet()) {
        int inputs = network.getValue().plan().getInputs();
        float[] features = Models.features(network.getValue(), SAMPLES, 3);
        float[] right = EngineAnswers.of(network.getValue(), features);
        int outputs = right.length / SAMPLES;
        for (int sample = 0; sample < SAMPLES; sample++) {
          float[] answers = compiled.predict(network.getKey(), Arrays.copyOfRange(features, sample * inputs, (sample + 1) * inputs));
          assertThat(answers).hasSize(outputs);
          for (int i = 0; i < outputs; i++) {
            float expected = right[sample * outputs + i];
            assertThat(answers[i]).as(network.getKey()).isCloseTo(expected, within(1e-5f * Math.max(1, Math.abs(expected))));
          }
        }
      }
    }
  }

  @Test
  void randomNetworksAnswerAsTheEngineDoes() throws IOException, ReflectiveOperationException {
    Map<String, Artefact> networks = new LinkedHashMap<>();
    for (int seed = 0; seed < 100; seed++) {
      networks.put("Net" + seed, Models.of(RandomText.of(seed), Path.of("model.snn"), seed));
    }
    answerAsTheEngine(networks);
  }

  @Test
  void aClassHoldsLeNet() throws IOException, ReflectiveOperationException {
    Artefact artefact = Models.of(LENET, Path.of("model.snn"), 1);
    assertThat(artefact.plan().getConnections()).isEqualTo(266_200);
    answerAsTheEngine(Map.of("org.example.LeNet", artefact));
  }

  @Test
  void anotherNumberOfFeaturesIsRefused() throws IOException {
    try (Compiled compiled = new Compiled(Map.of("Net", Models.of(RandomText.of(1), Path.of("model.snn"), 1)), folder)) {
      assertThatThrownBy(() -> compiled.predict("Net", new float[0])).isInstanceOf(InvocationTargetException.class)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "1a", "a b", "a.", "", "a;b", "\u00e4"})
  void namesThatAreNone(String name) {
    assertThat(JavaName.isName(name)).isFalse();
  }

  @Test
  void networksNameClasses() {
    assertThat(JavaName.of("two_words")).isEqualTo(new JavaName("", "TwoWords"));
    assertThat(JavaName.of("_1")).isEqualTo(new JavaName("", "Network1"));
  }
}
