package org.snn.inference.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that break the rules of HTTP, or are slow on purpose; the server goes on with others meanwhile. */
@Timeout(60)
class HostileClientTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(TestServer.OPTIONS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void goesOn() throws Exception {
    assertThat(server.post("/v1/models/logits:predict", RawClient.BODY).statusCode()).isEqualTo(200);
    assertThat(server.bugs).isEmpty();
  }

  private RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  private static String withLength(String body) {
    return RawClient.PREDICT + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** Sends a byte now and then until the server has closed; returns whether it did within some seconds. */
  private static boolean isCutOff(RawClient client, String trickle) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      try {
        client.send(trickle);
      } catch (IOException closed) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  @Test
  void aHeaderThatNeverEndsIsCutOff() throws Exception {
    try (RawClient slow = client()) {
      assertThat(isCutOff(slow.send("GET /health HTTP/1.1\r\nHost: localhost\r\nX: "), "x")).isTrue();
    }
  }

  @Test
  void aBodyThatNeverEndsIsCutOff() throws Exception {
    try (RawClient slow = client()) {
      assertThat(isCutOff(slow.send(RawClient.PREDICT + "Content-Length: 1000000\r\n\r\n"), " ")).isTrue();
    }
  }

  /** A client that keeps connections would send its next request into nothing. */
  @Test
  void whoIsRefusedBeforeTheBodyCameIsToldThatTheConnectionEnds() throws Exception {
    String head = RawClient.PREDICT.replace("application/json", "text/plain");
    try (RawClient slow = client()) {
      RawClient.Response response = slow.send(head + "Content-Length: 100\r\n\r\n").response();
      assertThat(response.status()).isEqualTo(415);
      assertThat(response.headers()).containsEntry("connection", "close");
      assertThat(slow.closed()).isTrue();
    }
    try (RawClient quick = client()) {
      RawClient.Response response = quick.send(head + "Content-Length: " + RawClient.BODY.length() + "\r\n\r\n" + RawClient.BODY).response();
      assertThat(response.status()).isEqualTo(415);
      if (!response.headers().containsKey("connection")) {
        assertThat(quick.send(withLength(RawClient.BODY)).response().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aBodyThatStopsIsRefused() throws Exception {
    try (RawClient slow = client()) {
      RawClient.Response response = slow.send(RawClient.PREDICT + "Content-Length: 1000000\r\n\r\n{").response();
      assertThat(response.status()).isEqualTo(408);
      assertThat(slow.closed()).isTrue();
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws Exception {
    try (RawClient silent = client()) {
      assertThat(silent.closed()).isTrue();
    }
  }

  @Test
  void aConnectionMayLiveLongerThanARequest() throws Exception {
    try (RawClient client = client()) {
      for (int i = 0; i < 7; i++) {
        assertThat(client.send(withLength(RawClient.BODY)).response().status()).isEqualTo(200);
        Thread.sleep(1000);
      }
    }
  }

  @Test
  void manySlowClientsHoldUpNobody() throws Exception {
    List<RawClient> slow = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      slow.add(client().send("POST /v1/models/logits:predict HTTP/1.1\r\nHost: loc"));
    }
    assertThat(server.post("/v1/models/logits:predict", RawClient.BODY).statusCode()).isEqualTo(200);
    for (RawClient client : slow) {
      client.close();
    }
  }

  @Test
  void aClientThatHalfClosesIsAnswered() throws Exception {
    try (RawClient client = client()) {
      assertThat(client.send(withLength(RawClient.BODY)).halfClose().response().status()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatIsCutShortIsRefused() throws Exception {
    try (RawClient client = client()) {
      client.send(RawClient.PREDICT + "Content-Length: 100\r\n\r\n{").halfClose();
      RawClient.Response response = client.response();
      assertThat(response == null || response.status() == 400).isTrue();
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws Exception {
    String wrong = "{\"instances\": [[1]]}";
    try (RawClient client = client()) {
      client.send((withLength(RawClient.BODY) + withLength(wrong) + "GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(20));
      for (int i = 0; i < 20; i++) {
        assertThat(client.response().body()).startsWith("{\"predictions\"");
        assertThat(client.response().status()).isEqualTo(400);
        assertThat(client.response().body()).isEqualTo("{\"models\":[\"logits\",\"values\"]}");
      }
    }
  }

  @Test
  void chunksAreTaken() throws Exception {
    try (RawClient client = client()) {
      client.send(RawClient.PREDICT + "Transfer-Encoding: chunked\r\n\r\n");
      for (char c : RawClient.BODY.toCharArray()) {
        client.send("1\r\n" + c + "\r\n");
      }
      assertThat(client.send("0\r\n\r\n").response().status()).isEqualTo(200);
    }
  }

  @Test
  void chunksOfTooMuchAreRefused() throws Exception {
    try (RawClient client = client()) {
      client.send(RawClient.PREDICT + "Transfer-Encoding: chunked\r\n\r\n");
      String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      try {
        for (int i = 0; i < 17; i++) {
          client.send(chunk);
        }
      } catch (IOException closedAlready) {
        return;
      }
      assertThat(client.response().status()).isEqualTo(413);
    }
  }

  private void assertRefused(String request) throws IOException {
    try (RawClient client = client()) {
      RawClient.Response response = client.send(request).response();
      assertThat(response.status()).isBetween(400, 499);
      assertThat(response.body()).startsWith("{\"error\":\"").doesNotContain("Exception", "org.eclipse");
      assertThat(response.headers()).containsEntry("content-type", "application/json");
      assertThat(client.closed()).isTrue();
    }
  }

  @Test
  void liesAboutLengthsAreRefused() throws Exception {
    assertRefused(RawClient.PREDICT + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
    assertRefused(RawClient.PREDICT + "Content-Length: -1\r\n\r\n");
    assertRefused(RawClient.PREDICT + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}");
    assertRefused(RawClient.PREDICT + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assertRefused(RawClient.PREDICT + "Content-Length: 99999999999999999999\r\n\r\n");
    assertRefused(RawClient.PREDICT + "Content-Length: 99999999999\r\n\r\n");
  }

  @Test
  void brokenRequestsAreRefused() throws Exception {
    assertRefused("GET /health HTTP/1.1\r\nHost: localhost\r\n" + "X-Header: value\r\n".repeat(10_000) + "\r\n");
    assertRefused("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertRefused("GET /health HTTP/1.1\r\nHost localhost\r\n\r\n");
    assertRefused("GET /health HTTP/1.1\r\n\r\n");
    assertRefused("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertRefused("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
  }

  @Test
  void namesOfOthersAreRefusedOnLoopback() throws Exception {
    for (String host : List.of("evil.example", "evil.example:80", "localhost.evil.example", "192.168.1.1")) {
      try (RawClient client = client()) {
        RawClient.Response response = client.send("GET /v1/models HTTP/1.1\r\nHost: " + host + "\r\n\r\n").response();
        assertThat(response.status()).isEqualTo(421);
      }
    }
    for (String host : List.of("localhost", "LOCALHOST:9", "127.0.0.1", "[::1]:8080")) {
      try (RawClient client = client()) {
        assertThat(client.send("GET /v1/models HTTP/1.1\r\nHost: " + host + "\r\n\r\n").response().status()).isEqualTo(200);
      }
    }
  }
}
