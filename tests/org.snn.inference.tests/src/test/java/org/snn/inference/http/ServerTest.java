package org.snn.inference.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.inference.Models;

class ServerTest {

  private static final String PREDICT = "/v1/models/logits:predict";
  private static final String INFER = "/v2/models/logits/infer";

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
  void nothingIsABug() {
    assertThat(server.bugs).isEmpty();
  }

  private static String instances(float[][] samples) {
    return "{\"instances\": " + Arrays.deepToString(samples) + "}";
  }

  /** Floats that JSON brings back to the bit. */
  private static float[][] floats(JsonNode rows) {
    float[][] floats = new float[rows.size()][];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = new float[rows.get(i).size()];
      for (int j = 0; j < floats[i].length; j++) {
        floats[i][j] = Float.parseFloat(rows.get(i).get(j).asText());
      }
    }
    return floats;
  }

  @Test
  void predictsWhatTheModelSays() throws Exception {
    float[][] samples = Models.samples(300, 4, 1);
    HttpResponse<String> response = server.post(PREDICT, instances(samples));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode answer = TestServer.json(response);
    assertThat(answer.fieldNames()).toIterable().containsExactly("predictions", "classes");
    float[][] expected = server.logits.predict(samples);
    assertThat(floats(answer.get("predictions"))).isDeepEqualTo(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(answer.get("classes").get(i).asText()).isEqualTo(server.logits.classOf(expected[i]));
    }
  }

  @Test
  void takesSamplesByNameInAnyOrder() throws Exception {
    String named = "{\"note\": {\"of\": [\"a client\"]}, \"instances\": [{\"f3\": 4, \"f0\": 1, \"f2\": 3e0, \"f1\": 2.0}], "
        + "\"signature_name\": \"serving_default\"}";
    assertThat(server.post(PREDICT, named).body()).isEqualTo(server.post(PREDICT, RawClient.BODY).body());
  }

  @Test
  void answersInputsWithOutputs() throws Exception {
    JsonNode answer = TestServer.json(server.post("/v1/models/values:predict", "{\"inputs\": [[1, 2, 3], [0, 0, 0]]}"));
    assertThat(answer.fieldNames()).toIterable().containsExactly("outputs");
    assertThat(floats(answer.get("outputs"))).isDeepEqualTo(server.values.predict(new float[][] {{1, 2, 3}, new float[3]}));
  }

  @Test
  void answersNoSamplesWithNone() throws Exception {
    assertThat(server.post(PREDICT, "{\"instances\": []}").body()).isEqualTo("{\"predictions\":[],\"classes\":[]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"instances\": [[1, 2, 3]]} | 400 | instances[0] has 3 numbers, but the network has 4 features.",
      "{\"instances\": [[1, 2, 3, 4], [1, 2, 3, 4, {}]]} | 400 | instances[1] has 5 numbers, but the network has 4 features.",
      "{\"instances\": [[1, 2, \"3\", 4]]} | 400 | Feature 'f2' of instances[0] is not a number.",
      "{\"instances\": [[1, 2, null, 4]]} | 400 | Feature 'f2' of instances[0] is not a number.",
      "{\"instances\": [[1, 2, [3], 4]]} | 400 | Feature 'f2' of instances[0] is not a number.",
      "{\"instances\": [[1e39, 2, 3, 4]]} | 400 | Feature 'f0' of instances[0] is too large for single precision.",
      "{\"instances\": [[1, -1e400, 3, 4]]} | 400 | Feature 'f1' of instances[0] is too large for single precision.",
      "{\"instances\": [[NaN, 2, 3, 4]]} | 400 | The body is no JSON, at line 1, column",
      "{\"instances\": [1, 2, 3, 4]} | 400 | instances[0] is neither a list of 4 numbers nor an object of numbers by feature.",
      "{\"instances\": {\"f0\": 1}} | 400 | 'instances' is not a list of samples.",
      "{\"instances\": [{\"f0\": 1, \"f1\": 2, \"f2\": 3}]} | 400 | instances[0] lacks feature 'f3'.",
      "{\"instances\": [{\"f0\": 1, \"f1\": 2, \"f2\": 3, \"f4\": 1}]} | 400 | instances[0] names 'f4', which is no feature",
      "{\"instances\": [{\"f0\": 1, \"f0\": 1}]} | 400 | The body is no JSON, at line 1, column 30: Duplicate field 'f0'",
      "{\"instances\": [], \"instances\": []} | 400 | The body is no JSON, at line 1, column 30: Duplicate field 'instances'",
      "{\"instances\": [], \"inputs\": []} | 400 | There are both 'instances' and 'inputs'; send one of them.",
      "{\"instances\": [], \"signature_name\": \"other\"} | 400 | There is no signature 'other'; the only one is 'serving_default'.",
      "{\"instance\": [[1, 2, 3, 4]]} | 400 | There are no 'instances'",
      "{\"instances\": [[1, 2, 3, 4]]} {} | 400 | There is something after the JSON object.",
      "{\"instances\": [[1, 2, 3, 4]] | 400 | The body is no JSON, at line 1, column",
      "[[1, 2, 3, 4]] | 400 | The body is no JSON object; send",
      "`` | 400 | The body is no JSON object; send",
      "nonsense | 400 | The body is no JSON, at line 1, column"})
  void saysWhatIsWrong(String body, int status, String error) throws Exception {
    assertRefused(server.post(PREDICT, body), status, error);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String error) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode json = TestServer.json(response);
    assertThat(json.fieldNames()).toIterable().containsExactly("error");
    assertThat(json.get("error").asText()).startsWith(error);
  }

  @Test
  void refusesWhatOverflows() throws Exception {
    assertRefused(server.post("/v1/models/values:predict", "{\"instances\": [[0, 0, 0], [1, 3e38, 1]]}"), 400,
        "The answer to instances[1] is no finite number; its features are too large.");
  }

  @Test
  void refusesDeepNesting() throws Exception {
    String deep = "[".repeat(100_000);
    assertRefused(server.post(PREDICT, "{\"other\": " + deep), 400, "The body is no JSON: Document nesting depth (33)");
    assertRefused(server.post(PREDICT, "{\"instances\": " + deep), 400, "Feature 'f0' of instances[0] is not a number.");
  }

  @Test
  void refusesLongNumbers() throws Exception {
    assertRefused(server.post(PREDICT, "{\"instances\": [[1" + "0".repeat(500_000) + "]]}"), 400, "The body is no JSON");
  }

  @Test
  void refusesTextThatIsNotUtf8() throws Exception {
    byte[] body = "{\"instances\": [], \"\u00ff\u00fe\": 1}".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(server.send(server.to(PREDICT).POST(BodyPublishers.ofByteArray(body)).build()), 400, "The body is no JSON");
  }

  @Test
  void refusesTooManySamplesAndTooLongBodies() throws Exception {
    assertThat(server.post(PREDICT, instances(new float[1000][4])).statusCode()).isEqualTo(200);
    assertRefused(server.post(PREDICT, instances(new float[1001][4])), 413, "More than 1000 samples; ask for fewer at a time.");
    String body = "{\"instances\": []}" + " ".repeat((1 << 20) - 17);
    assertThat(server.post(PREDICT, body).statusCode()).isEqualTo(200);
    assertRefused(server.post(PREDICT, body + " "), 413, "The body has more than 1048576 bytes");
  }

  @Test
  void refusesOtherContentTypes() throws Exception {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonp")) {
      assertRefused(server.send(server.to(PREDICT).header("Content-Type", type).POST(BodyPublishers.ofString(RawClient.BODY))
          .build()), 415, "The body is '" + type + "'; send application/json.");
    }
    assertThat(server.send(server.to(PREDICT).header("Content-Type", "Application/JSON ; charset=utf-8")
        .POST(BodyPublishers.ofString(RawClient.BODY)).build()).statusCode()).isEqualTo(200);
    assertThat(server.send(server.to(PREDICT).POST(BodyPublishers.ofString(RawClient.BODY)).build()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/models/logits:predict, 405", "DELETE, /v1/models/logits, 405", "POST, /metrics, 405", "OPTIONS, /v1/models, 405",
      "PUT, /v2/models/logits/infer, 405", "GET, /, 404", "POST, /v1/models/other:predict, 404", "GET, /v1/models/, 404",
      "GET, /v1/models/logits:explain, 404", "GET, /v1/models/..%2fvalues, 400", "GET, /v1/models/../../metrics, 200"})
  void refusesWhatIsNotThere(String method, String path, int status) throws Exception {
    HttpResponse<String> response = server.send(server.to(path).method(method, BodyPublishers.noBody()).build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status == 405) {
      assertThat(response.headers().firstValue("Allow")).hasValue(method.equals("GET") || method.equals("PUT") ? "POST" : "GET");
    }
    if (status == 404) {
      assertRefused(response, 404, "There is nothing at " + path + "; models are: logits, values.");
    }
  }

  @Test
  void listsModelsAndSaysWhatTheyAre() throws Exception {
    assertThat(server.get("/v1/models").body()).isEqualTo("{\"models\":[\"logits\",\"values\"]}");
    JsonNode status = TestServer.json(server.get("/v1/models/logits"));
    assertThat(status.get("name").asText()).isEqualTo("logits");
    assertThat(status.get("ready").asBoolean()).isTrue();
    assertThat(status.at("/model_version_status/0/state").asText()).isEqualTo("AVAILABLE");
    assertThat(status.at("/features/3").asText()).isEqualTo("f3");
    assertThat(status.get("targets")).hasSize(3);
    assertThat(status.get("connections").asInt()).isEqualTo(server.logits.artefact().plan().getConnections());
    assertThat(status.at("/provenance/time").asText()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void saysThatItIsWell() throws Exception {
    for (String path : List.of("/health", "/health/live", "/health/ready", "/v2/health/live", "/v2/health/ready")) {
      assertThat(server.get(path).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> head = server.send(server.to("/health").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void infersByTheOpenProtocol() throws Exception {
    float[][] samples = Models.samples(5, 4, 2);
    String nested = Arrays.deepToString(samples);
    String flat = "[" + nested.replaceAll("[\\[\\]]", "") + "]";
    String request = "{\"id\": \"a1\", \"inputs\": [{\"name\": \"features\", \"shape\": [5, 4], \"datatype\": \"FP32\", \"data\": %s}]}";
    JsonNode answer = TestServer.json(server.post(INFER, request.formatted(flat)));
    assertThat(TestServer.json(server.post(INFER, request.formatted(nested)))).isEqualTo(answer);
    assertThat(answer.get("model_name").asText()).isEqualTo("logits");
    assertThat(answer.get("id").asText()).isEqualTo("a1");
    JsonNode answers = answer.at("/outputs/0");
    assertThat(answers.get("datatype").asText()).isEqualTo("FP32");
    assertThat(answers.get("shape").toString()).isEqualTo("[5,3]");
    float[][] expected = server.logits.predict(samples);
    for (int i = 0; i < 15; i++) {
      assertThat(Float.parseFloat(answers.get("data").get(i).asText())).isEqualTo(expected[i / 3][i % 3]);
    }
    assertThat(answer.at("/outputs/1/data/4").asText()).isEqualTo(server.logits.classOf(expected[4]));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"inputs\": [{\"shape\": [1, 3], \"datatype\": \"FP32\", \"data\": [1, 2, 3]}]} | 'shape' is [1, 3] with 3 numbers",
      "{\"inputs\": [{\"shape\": [2, 4], \"datatype\": \"FP32\", \"data\": [1, 2, 3, 4]}]} | 'shape' is [2, 4] with 4 numbers",
      "{\"inputs\": [{\"shape\": [4294967297, 4], \"datatype\": \"FP32\", \"data\": [1, 2, 3, 4]}]} | 'shape' is [4294967297, 4]",
      "{\"inputs\": [{\"shape\": [1e400], \"datatype\": \"FP32\", \"data\": []}]} | 'shape' is not a list of whole numbers.",
      "{\"inputs\": [{\"shape\": [99999999999999999999], \"datatype\": \"FP32\", \"data\": []}]} | The body is no JSON",
      "{\"inputs\": [{\"shape\": [1, 4], \"datatype\": \"BYTES\", \"data\": [1, 2, 3, 4]}]} | 'datatype' is BYTES; send FP32 or FP64.",
      "{\"inputs\": [{\"shape\": [1, 4], \"datatype\": \"FP32\", \"data\": [1, 2, 3, true]}]} | 'data' has something at 3",
      "{\"inputs\": [{\"shape\": [1, 4], \"datatype\": \"FP32\", \"data\": [1, 2, 3, 1e99]}]} | The number at 3 is too large",
      "{\"inputs\": [{\"shape\": [1, 4], \"datatype\": \"FP32\", \"data\": 4}]} | 'data' is not a list of numbers.",
      "{\"inputs\": [{\"shape\": [1, 4], \"datatype\": \"FP32\"}]} | The input has no 'data'.",
      "{\"inputs\": [{\"data\": [1]}, {\"data\": [1]}]} | 'inputs' has more than one tensor",
      "{\"inputs\": []} | 'inputs' has no tensor in it.",
      "{\"id\": 7} | 'id' is not a text.",
      "{} | There are no 'inputs'"})
  void saysWhatIsWrongWithATensor(String body, String error) throws Exception {
    assertRefused(server.post(INFER, body), 400, error);
  }

  @Test
  void describesItselfByTheOpenProtocol() throws Exception {
    assertThat(server.get("/v2").body()).isEqualTo("{\"name\":\"snn\",\"version\":\"1.2.3\",\"extensions\":[]}");
    assertThat(server.get("/v2/models/values/ready").body()).isEqualTo("{\"name\":\"values\",\"ready\":true}");
    JsonNode model = TestServer.json(server.get("/v2/models/logits"));
    assertThat(model.get("platform").asText()).isEqualTo("snn");
    assertThat(model.at("/inputs/0/shape").toString()).isEqualTo("[-1,4]");
    assertThat(model.at("/outputs/0/shape").toString()).isEqualTo("[-1,3]");
  }

  @Test
  void aPortIsTakenOnce() {
    assertThatThrownBy(() -> new TestServer(TestServer.OPTIONS.withPort(server.port()))).isInstanceOf(IOException.class)
        .hasMessageContaining(":" + server.port() + ": cannot be listened on (Address already in use)");
    ServerOptions nowhere = new ServerOptions("no.such.host.invalid", 0, 1, 1, 1, 1, Duration.ofSeconds(1));
    assertThatThrownBy(() -> new TestServer(nowhere)).isInstanceOf(IOException.class).hasMessageContaining("there is no such host");
  }

  @Test
  void namesOfModelsNeedNoEscapes() {
    assertThatThrownBy(() -> new ServedModel("a/b", server.logits, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
  }
}
