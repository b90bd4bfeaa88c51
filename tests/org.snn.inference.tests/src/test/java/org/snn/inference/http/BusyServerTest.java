package org.snn.inference.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snn.inference.Models;

/** Many clients at once, requests that take too long, and the end of a server. */
@Timeout(60)
class BusyServerTest {

  @Test
  void requestsInFlightAreAnsweredBeforeTheEnd() throws Exception {
    TestServer server = new TestServer(TestServer.OPTIONS);
    int port = server.port();
    try (RawClient client = new RawClient(server.port()); RawClient idle = new RawClient(server.port())) {
      client.send(RawClient.PREDICT + "Content-Length: " + RawClient.BODY.length() + "\r\n\r\n" + RawClient.BODY.substring(0, 10));
      awaitInFlight(server, 1);
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
      assertNobodyListens(port);
      assertThat(stopping).isNotDone();
      RawClient.Response response = client.send(RawClient.BODY.substring(10)).response();
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).startsWith("{\"predictions\"");
      stopping.get();
      assertThat(idle.closed()).isTrue();
    }
    assertThat(server.bugs).isEmpty();
  }

  @Test
  void moreThanMayWaitAreRefused() throws Exception {
    ServerOptions few = new ServerOptions("127.0.0.1", 0, 1 << 20, 1000, 2, 6, Duration.ofSeconds(60));
    String head = RawClient.PREDICT + "Content-Length: " + RawClient.BODY.length() + "\r\n\r\n";
    try (TestServer server = new TestServer(few)) {
      List<RawClient> slow = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        slow.add(new RawClient(server.port()).send(head));
      }
      awaitInFlight(server, 8);
      try (RawClient late = new RawClient(server.port())) {
        RawClient.Response refused = late.send(head + RawClient.BODY).response();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsEntry("retry-after", "1");
        assertThat(refused.body()).isEqualTo("{\"error\":\"Too many requests are waiting; try again later.\"}");
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        slow.remove(0).close();
        awaitInFlight(server, 7);
        assertThat(late.send(head + RawClient.BODY).response().status()).isEqualTo(200);
      }
      for (RawClient client : slow) {
        assertThat(client.send(RawClient.BODY).response().status()).isEqualTo(200);
        client.close();
      }
    }
  }

  /** The question itself is one of those in flight. */
  private static void awaitInFlight(TestServer server, int count) throws Exception {
    while (!server.get("/metrics").body().contains("snn_http_requests_in_flight " + (count + 1) + "\n")) {
      Thread.sleep(5);
    }
  }

  private static void assertNobodyListens(int port) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      try (RawClient client = new RawClient(port)) {
        Thread.sleep(10);
      } catch (IOException refused) {
        return;
      }
    }
    throw new AssertionError("still listens");
  }

  @Test
  void anEndWithoutRequestsIsQuick() throws Exception {
    TestServer server = new TestServer(ServerOptions.DEFAULT.withPort(0));
    int port = server.port();
    try (RawClient idle = new RawClient(server.port())) {
      server.get("/health");
      CompletableFuture.runAsync(server::close).orTimeout(20, TimeUnit.SECONDS).get();
      assertThat(idle.closed()).isTrue();
    }
    assertThatThrownBy(() -> new RawClient(port)).isInstanceOf(IOException.class);
  }

  @Test
  void requestsPastTheirTimeAreGivenUp() throws Exception {
    ServerOptions hasty = new ServerOptions("127.0.0.1", 0, 1 << 20, 1000, 1, 1, Duration.ofNanos(1));
    try (TestServer server = new TestServer(hasty)) {
      HttpResponse<String> response = server.post("/v1/models/logits:predict", RawClient.BODY);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("takes too long; ask for fewer samples");
    }
  }

  @Test
  void everyClientGetsItsOwnAnswers() throws Exception {
    ServerOptions roomy = new ServerOptions("127.0.0.1", 0, 1 << 20, 1000, 3, 64, Duration.ofSeconds(30));
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try (TestServer server = new TestServer(roomy)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int client = 0; client < 16; client++) {
        int seed = client;
        all.add(clients.submit(() -> {
          for (int turn = 0; turn < 40; turn++) {
            float[][] samples = Models.samples(1 + turn % 5, 3, 1000L * seed + turn);
            HttpResponse<String> response = server.post("/v1/models/values:predict", "{\"instances\":" + Arrays.deepToString(samples) + "}");
            String expected = Arrays.deepToString(server.values.predict(samples)).replace(" ", "");
            assertThat(response.body()).isEqualTo("{\"predictions\":" + expected + "}");
          }
          return null;
        }));
      }
      for (Future<Void> client : all) {
        client.get();
      }
      assertThat(server.bugs).isEmpty();
    } finally {
      clients.shutdown();
    }
  }
}
