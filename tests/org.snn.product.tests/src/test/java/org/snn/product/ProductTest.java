package org.snn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The bundles resolve in OSGi, and the command does there what it does on a plain JVM. */
class ProductTest {

  private static final String TINY = """
      network Tiny {
          input  x[8]
          hidden h[16] relu
          output y[3] softmax
          connect x -> h random 0.5
          connect h -> h forward
          connect h -> y
      }

      experiment tiny {
          network Tiny
          data synthetic { samples 300 train 80% validation 10% test 10% }
          loss cross-entropy
          optimizer adam rate 0.01
          batch 20
          epochs 1
      }
      """;

  @TempDir
  Path folder;

  @Test
  void saysItsVersion() throws Exception {
    Programs.Result result = run("--version");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("snn 0.1.0");
    assertThat(result.status()).isZero();
  }

  @Test
  void wrongUsageEndsWithStatus2() throws Exception {
    Programs.Result result = run("--nonsense");

    assertThat(result.err()).contains("--nonsense");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void checksAnExample() throws Exception {
    Programs.Result result = run("check", Programs.file("examples/mnist/layered.snn").toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("no errors");
    assertThat(result.status()).isZero();
  }

  @Test
  void pointsAtAMistakeAndEndsWithStatus1() throws Exception {
    Files.writeString(folder.resolve("bad.snn"), "network N {\n    input x[2]\n    output y[2]\n    connect x -> nowhere\n}\n");

    Programs.Result result = run("check", "bad.snn");

    assertThat(result.err()).contains("bad.snn:4:18: error: ").doesNotContain("\tat ");
    assertThat(result.status()).isEqualTo(1);
  }

  /** Loads the vector module and saves plan, artefact and metrics. */
  @Test
  void trains() throws Exception {
    Files.writeString(folder.resolve("tiny.snn"), TINY);

    Programs.Result result = run("train", "tiny.snn");

    assertThat(result.err()).isEqualTo("Trained network: runs/tiny/model.snna\n");
    assertThat(result.out()).contains("Epoch: 1 ").contains("Test Accuracy: ");
    assertThat(result.status()).isZero();
    assertThat(folder.resolve("runs/tiny/model.snna")).isNotEmptyFile();
  }

  /** Finds the language through OSGi, where Java's service loader sees nothing by itself. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void servesTheLanguage() throws Exception {
    Process server = Programs.command(folder, Programs.PRODUCT, "lsp")
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      Conversation client = new Conversation(server.getOutputStream(), server.getInputStream());
      client.send("""
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
      assertThat(client.receive("\"id\":1")).contains("completionProvider");
      client.send("""
          {"jsonrpc":"2.0","method":"initialized","params":{}}""");
      client.send("""
          {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///bad.snn",
          "languageId":"snn","version":1,"text":"network N { input x[2] connect x -> y }"}}}""");
      assertThat(client.receive("publishDiagnostics")).contains("snn.group.unknown");
      client.send("""
          {"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
      client.receive("\"id\":2");
      client.send("""
          {"jsonrpc":"2.0","method":"exit"}""");
      assertThat(server.waitFor()).isZero();
    } finally {
      server.destroyForcibly();
    }
  }

  /** The HTTP library finds its parts through OSGi, and logs nowhere. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void answersOverHttp() throws Exception {
    Files.writeString(folder.resolve("tiny.snn"), TINY);
    assertThat(run("train", "tiny.snn", "--quiet").status()).isZero();
    Path err = folder.resolve("err.txt");
    Process server = Programs.command(folder, Programs.PRODUCT, "serve", "runs/tiny/model.snna", "--port", "0")
        .redirectError(err.toFile()).start();
    try {
      String line = server.inputReader().readLine();
      assertThat(line).startsWith("Serving tiny at http://127.0.0.1:");
      URI models = URI.create(line.substring(line.indexOf("http:"), line.lastIndexOf('/')));
      HttpRequest request = HttpRequest.newBuilder(models).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"models\":[\"tiny\"]}");
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertThat(err).isEmptyFile();
  }

  private Programs.Result run(String... arguments) throws Exception {
    return Programs.run(Programs.command(folder, Programs.PRODUCT, arguments), folder);
  }
}
