package org.snn.inference.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.snn.inference.Models;
import org.snn.inference.SnnModel;
import org.snn.trainer.cpu.CpuBackend;

/** A real server on a port of its own with two models, {@code logits} and {@code values}. */
final class TestServer implements AutoCloseable {

  /** Quick to give up, so that tests of slow clients are short. */
  static final ServerOptions OPTIONS = new ServerOptions("127.0.0.1", 0, 1 << 20, 1000, 2, 6, Duration.ofSeconds(2));

  final SnnModel logits = SnnModel.of(Models.artefact(Models.LOGITS), new CpuBackend());
  final SnnModel values = SnnModel.of(Models.artefact(Models.VALUES), new CpuBackend());
  final ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
  final InferenceServer server;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  TestServer(ServerOptions options) throws IOException {
    server = InferenceServer.start(List.of(new ServedModel("logits", logits, Duration.ofMillis(1500)),
        new ServedModel("values", values, Duration.ofMillis(250))), options, "1.2.3", bugs::add);
  }

  int port() {
    return server.port();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).build());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
    logits.close();
    values.close();
  }
}
