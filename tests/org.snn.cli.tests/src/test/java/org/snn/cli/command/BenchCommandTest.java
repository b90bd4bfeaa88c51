package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.bench.workload.Catalogue;
import org.snn.cli.Project;
import org.snn.cli.Snn;

class BenchCommandTest {

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
  }

  @Test
  void jsonHasTheMachineItsLimitsAndTheFigures() throws IOException {
    Snn.Result result = Snn.in(folder).run("bench", "tiny.snn", "--seconds", "0.05", "--threads", "2", "--json");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    JsonNode document = Project.json(result.out());
    assertThat(document.get("machine").get("processor").asText()).isNotBlank();
    assertThat(document.get("machine").get("java").asText()).isNotBlank();
    assertThat(document.get("machine").get("vectorBits").asInt()).isPositive();
    assertThat(document.get("limits")).hasSize(2).allSatisfy(limit -> {
      assertThat(limit.get("flops").asDouble()).isPositive();
      assertThat(limit.get("bandwidth").asDouble()).isPositive();
    });
    assertThat(document.get("workloads")).hasSize(1);
    JsonNode row = document.get("workloads").get(0);
    assertThat(row.get("workload").asText()).isEqualTo("tiny");
    assertThat(row.get("connections").asInt()).isEqualTo(16);
    assertThat(row.get("depth").asInt()).isEqualTo(2);
    assertThat(row.get("batch").asInt()).isEqualTo(2);
    assertThat(row.get("threads").asInt()).isEqualTo(2);
    assertThat(row.get("stepOperations").asDouble()).isEqualTo(2 * (4 * 8 + 6 * 8));
    assertThat(List.of("operationsPerSecond", "shareOfPeak", "stepBytes", "shareOfBandwidth", "loss", "samplesPerSecond"))
        .allSatisfy(field -> assertThat(row.get(field).asDouble()).as(field).isPositive());
    assertThat(row.get("trainingBytes").isNumber()).isTrue();
    assertThat(row.get("inferenceBytes").isNumber()).isTrue();
    for (String spread : List.of("stepSeconds", "sampleSeconds")) {
      assertThat(row.get(spread).get("p10").asDouble()).isPositive().isLessThanOrEqualTo(row.get(spread).get("median").asDouble());
      assertThat(row.get(spread).get("p90").asDouble()).isLessThanOrEqualTo(row.get(spread).get("p99").asDouble());
    }
    assertThat(row.get("epochSeconds").asDouble()).isEqualTo(1200 * row.get("stepSeconds").get("median").asDouble());
  }

  @Test
  void textHasTheMachineAndALineAWorkload() {
    Snn.Result result = Snn.in(folder).run("bench", "lenet-99", "dense-100", "--seconds", "0.02", "--threads", "1");
    assertThat(result.status()).isZero();
    List<String> lines = result.lines();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).contains("processor", "Java", "vectors of");
    assertThat(lines.get(1)).matches("1 thread: FMA peak [0-9.]+ GFLOP/s, memory [0-9.]+ GB/s");
    assertThat(lines.get(2)).startsWith("Kernels by built-in costs");
    assertThat(lines.get(4)).isEqualTo("Workloads");
    assertThat(lines.get(5)).startsWith("workload").contains("ms/step", "GFLOP/s", "us/sample", "B/conn train");
    assertThat(lines.get(6)).startsWith("lenet-99 ");
    assertThat(lines.get(7)).matches("dense-100 +79,400 +2 +40 +1 .*");
  }

  @Test
  void batchReplacesThatOfTheExperiment() throws IOException {
    Snn.Result result = Snn.in(folder).run("bench", "tiny.snn", "tiny", "--batch", "5", "--seconds", "0.01", "--threads", "1",
        "--json");
    assertThat(Project.json(result.out()).get("workloads").get(0).get("batch").asInt()).isEqualTo(5);
  }

  @Test
  void aTerminalSeesABarThatGoesAway() {
    Snn.Result result = Snn.in(folder).onTerminal().with("TERM", "xterm")
        .run("bench", "tiny.snn", "--seconds", "0.01", "--threads", "1");
    assertThat(result.err()).contains("1/1 tiny").endsWith("\r");
  }

  @Test
  void listNamesEveryWorkload() throws IOException {
    List<String> lines = Snn.in(folder).run("bench", "--list").lines();
    assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("connections-random "));
    for (String name : Catalogue.NAMES) {
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(name + " "));
    }
    assertThat(Project.json(Snn.in(folder).run("bench", "--list", "--json").out()).has("lenet-95")).isTrue();
  }

  /** A rate that makes weights overflow in the second step, so that few steps are enough on a slow machine. */
  @Test
  void lossesThatAreNoNumbersAreSaid() {
    Project.write(folder.resolve("wild.snn"), """
        network Wild {
            input  x[4]
            output y[2]
            connect x -> y
        }
        experiment wild {
            network Wild
            data synthetic
            optimizer sgd rate 1e38
        }
        """);
    Snn.Result result = Snn.in(folder).run("bench", "wild.snn", "--seconds", "0.02", "--threads", "1", "--json");
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("wild: the loss is NaN");
  }
}
