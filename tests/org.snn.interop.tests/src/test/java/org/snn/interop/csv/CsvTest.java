package org.snn.interop.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefacts;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

class CsvTest {

  private static final String TEXT = """
      network N {
        input x[2]
        hidden h[2] relu
        neuron gate sigmoid
        output y softplus
        connect x -> h
        connect h -> h forward
        connect h[1] -> gate
        connect gate -> y
        connect x[0] -> y
      }
      experiment e {
        network N
        data synthetic
        loss mse
      }
      """;

  private final ExecutionPlan plan = Artefacts.plan(TEXT);
  private final Parameters parameters = Artefacts.parameters(plan);

  private List<String> connections() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConnectionsCsv.write(plan, parameters, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> neurons() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NeuronsCsv.write(plan, parameters, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void everyConnectionOfTheTextIsALine() throws IOException {
    List<String> ends = connections().stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList();

    assertThat(ends.get(0)).isEqualTo("source,target");
    assertThat(ends.subList(1, ends.size())).containsExactlyInAnyOrder("x[0],h[0]", "x[1],h[0]", "x[0],h[1]", "x[1],h[1]",
        "h[0],h[1]", "h[1],gate", "gate,y[0]", "x[0],y[0]");
  }

  @Test
  void everyWeightStandsOnceAndComesBackToTheBit() throws IOException {
    List<String> lines = connections();
    Map<Float, Integer> counts = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      counts.merge(Float.parseFloat(line.substring(line.lastIndexOf(',') + 1)), 1, Integer::sum);
    }
    Map<Float, Integer> expected = new HashMap<>();
    for (float weight : parameters.weights()) {
      expected.merge(weight, 1, Integer::sum);
    }

    assertThat(counts).isEqualTo(expected);
  }

  @Test
  void neuronsStandInTheOrderOfTheText() throws IOException {
    List<String> lines = neurons();

    assertThat(lines.stream().map(line -> line.split(",")[0])).containsExactly("name", "x[0]", "x[1]", "h[0]", "h[1]", "gate", "y[0]");
    assertThat(lines.stream().map(line -> line.split(",")[2])).containsExactly("activation", "input", "input", "relu", "relu",
        "sigmoid", "softplus");
    assertThat(lines.stream().map(line -> line.split(",")[3])).containsExactly("role", "input", "input", "hidden", "hidden", "hidden",
        "output");
    assertThat(lines.get(1)).isEqualTo("x[0],,input,input");
  }

  @Test
  void biasesAreThoseOfTheNeurons() throws IOException {
    float[] written = new float[4];
    for (int i = 0; i < written.length; i++) {
      written[i] = Float.parseFloat(neurons().get(3 + i).split(",")[1]);
    }
    float[] hidden = Arrays.copyOfRange(parameters.biases(), 2, 6);

    assertThat(written).containsExactlyInAnyOrder(hidden);
  }

  @Test
  void namesThatNeedQuotesGetThem() {
    assertThat(CsvText.field("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"".getBytes(StandardCharsets.UTF_8));
    assertThat(CsvText.field("h[0]")).isEqualTo("h[0]".getBytes(StandardCharsets.UTF_8));
  }
}
