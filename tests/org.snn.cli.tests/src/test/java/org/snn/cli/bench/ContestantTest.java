package org.snn.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.cli.Project;
import org.snn.cli.Snn;

/** The protocol of benchmarks/compare, word by word, with the digits of this repository. */
class ContestantTest {

  private static final Path DIGITS = Path.of("../../examples/mnist/data").toAbsolutePath().normalize();

  private static Snn.Result ask(String questions) {
    return Snn.in(Path.of("").toAbsolutePath()).reading(questions).run("bench", "--contestant");
  }

  private static List<JsonNode> answers(Snn.Result result) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : result.lines()) {
      answers.add(Project.json(line));
    }
    return answers;
  }

  private static String prepare(String workload, Path data) {
    return "{\"op\":\"prepare\",\"workload\":\"%s\",\"threads\":2,\"data\":\"%s\"}\n".formatted(workload, data);
  }

  @Test
  void trainsAndItsLossFalls() throws IOException {
    Snn.Result result = ask(prepare("lenet-95", DIGITS)
        + "{\"op\":\"run\",\"batches\":10}\n{\"op\":\"run\",\"batches\":400}\n{\"op\":\"quit\"}\n");
    List<JsonNode> answers = answers(result);

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).get("name").asText()).isEqualTo("snn");
    assertThat(answers.get(0).get("version").asText()).isNotBlank();
    assertThat(answers.get(1).get("ok").asBoolean()).isTrue();
    assertThat(answers.get(2).get("seconds").asDouble()).isPositive();
    assertThat(answers.get(2).get("loss").asDouble()).isBetween(1.5, 3.0);
    assertThat(answers.get(3).get("loss").asDouble()).isBetween(0.1, 1.5);
  }

  @Test
  void anotherWidthGetsSamplesOfItsOwnAndEndOfInputEnds() throws IOException {
    List<JsonNode> answers = answers(ask(prepare("million", Path.of("/nowhere")) + "{\"op\":\"run\",\"batches\":1}\n"));

    assertThat(answers.get(1).get("ok").asBoolean()).isTrue();
    assertThat(answers.get(2).get("loss").asDouble()).isPositive();
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    List<JsonNode> answers = answers(ask(prepare("resnet", DIGITS) + prepare("lenet", Path.of("/nowhere"))));

    assertThat(answers.get(1).get("unsupported").asText()).contains("resnet");
    assertThat(answers.get(2).get("unsupported").asText()).contains("/nowhere");
  }

  @Test
  void questionsOutOfOrderAreErrors() {
    assertThat(ask("{\"op\":\"run\",\"batches\":1}\n").status()).isEqualTo(1);
    assertThat(ask("{\"op\":\"dance\"}\n").err()).contains("dance", "prepare, run or quit");
    assertThat(ask("no json\n").err()).isEqualTo("snn: error: 'no json' is no JSON; ask one question a line.\n");
  }
}
