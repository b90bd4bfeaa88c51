package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, which is asked and then stopped from outside. */
class StoppedServerTest {

  private static final int TERMINATED = 128 + 15;

  @TempDir
  Path folder;

  private RunningSnn serve() throws IOException, InterruptedException {
    Project.tiny(folder);
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--quiet").status()).isZero();
    return RunningSnn.start(folder, "serve", "runs/tiny/model.snna", "--port", "0").awaitLines(folder.resolve("out.txt"), 1);
  }

  @Test
  void answersAsPredictDoesUntilItIsTerminated() throws Exception {
    RunningSnn server = serve();
    List<String> samples = Files.readAllLines(folder.resolve("tiny.csv")).stream().skip(1)
        .map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    String address = Files.readString(folder.resolve("out.txt")).strip().replaceFirst(".* at ", "");
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"instances\": [[" + String.join("], [", samples) + "]]}")).build();
    JsonNode answer = Project.json(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());

    List<String> lines = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      JsonNode row = answer.get("predictions").get(i);
      lines.add("%s,%s,%s".formatted(answer.get("classes").get(i).asText(), number(row.get(0)), number(row.get(1))));
    }
    List<String> predicted = Snn.in(folder).reading(String.join("\n", samples)).run("predict", "runs/tiny/model.snna").lines();
    assertThat(lines).hasSize(20).isEqualTo(predicted.subList(1, 21));
    assertThat(server.terminate()).isEqualTo(TERMINATED);
    assertThat(server.err()).isEmpty();
  }

  private static String number(JsonNode value) {
    return Float.toString(Float.parseFloat(value.asText()));
  }

  @Test
  void endsAtCtrlC() throws Exception {
    RunningSnn server = serve();
    assertThat(server.interrupt()).isEqualTo(Status.INTERRUPTED);
    assertThat(server.err()).isEmpty();
  }
}
