package org.snn.inference.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The metrics, read by the rules of Prometheus' text format 0.0.4. */
class MetricsTest {

  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{([a-zA-Z_][a-zA-Z0-9_]*)=\"([^\"\\\\\\n]*)\"})? (\\S+)");

  /** Samples by name and label, in their order; fails where a rule is broken. */
  private static Map<String, Double> parse(String text) {
    assertThat(text).endsWith("\n");
    Map<String, Double> samples = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    Set<String> helped = new HashSet<>();
    String family = null;
    for (String line : text.split("\n")) {
      String[] words = line.split(" ", 4);
      if (line.startsWith("# HELP ")) {
        assertThat(helped.add(words[2])).as("one help each").isTrue();
        family = words[2];
      } else if (line.startsWith("# TYPE ")) {
        assertThat(words[2]).isEqualTo(family);
        assertThat(words[3]).isIn("counter", "gauge", "histogram");
        assertThat(types.put(family, words[3])).as("one type each").isNull();
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        String base = "histogram".equals(types.get(family)) ? sample.group(1).replaceFirst("_(bucket|sum|count)$", "") : sample.group(1);
        assertThat(base).as("samples stand below their type").isEqualTo(family);
        assertThat(samples.put(sample.group(1) + (sample.group(4) == null ? "" : "=" + sample.group(4)),
            Double.valueOf(sample.group(5)))).as("each sample once").isNull();
      }
    }
    return samples;
  }

  private static List<Double> buckets(Map<String, Double> samples) {
    List<Double> buckets = new ArrayList<>();
    double earlier = 0;
    for (Map.Entry<String, Double> sample : samples.entrySet()) {
      if (sample.getKey().contains("_bucket=")) {
        double bound = Double.parseDouble(sample.getKey().split("=")[1].replace("+Inf", "Infinity"));
        assertThat(bound).isGreaterThan(earlier);
        earlier = bound;
        buckets.add(sample.getValue());
      }
    }
    assertThat(earlier).isInfinite();
    return buckets;
  }

  @Test
  void countWhatHasHappened() throws Exception {
    try (TestServer server = new TestServer(TestServer.OPTIONS)) {
      server.post("/v1/models/logits:predict", "{\"instances\": [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]}");
      server.post("/v1/models/logits:predict", RawClient.BODY);
      server.post("/v1/models/values:predict", "{\"instances\": [[1, 2]]}");
      server.get("/nothing");
      try (RawClient broken = new RawClient(server.port())) {
        broken.send("nonsense\r\n\r\n").response();
      }
      Map<String, Double> samples = parse(server.get("/metrics").body());
      assertThat(samples).containsEntry("snn_http_requests_total=200", 2.0).containsEntry("snn_http_requests_total=400", 2.0)
          .containsEntry("snn_http_requests_total=404", 1.0).containsEntry("snn_http_requests_in_flight", 1.0)
          .containsEntry("snn_samples_total=logits", 4.0).containsEntry("snn_samples_total=values", 0.0)
          .containsEntry("snn_model_load_seconds=logits", 1.5).containsEntry("snn_model_load_seconds=values", 0.25)
          .containsEntry("snn_predict_duration_seconds_count", 3.0);
      List<Double> buckets = buckets(samples);
      assertThat(buckets).isSorted().endsWith(3.0);
      assertThat(samples.get("snn_predict_duration_seconds_sum")).isPositive().isLessThan(60);
      assertThat(samples.get("jvm_memory_used_bytes=heap")).isPositive().isLessThan(samples.get("jvm_memory_max_bytes=heap"));
      assertThat(parse(server.get("/metrics").body())).containsEntry("snn_http_requests_total=200", 3.0);
    }
  }

  @Test
  void putDurationsIntoBuckets() {
    Metrics metrics = new Metrics(List.of());
    for (long nanos : new long[] {0, 100_000, 100_001, 1_000_000, 10_000_000_000L, 10_000_000_001L}) {
      metrics.predicted(nanos);
    }
    Map<String, Double> samples = parse(metrics.text());
    assertThat(samples).containsEntry("snn_predict_duration_seconds_bucket=1.0E-4", 2.0)
        .containsEntry("snn_predict_duration_seconds_bucket=0.001", 4.0).containsEntry("snn_predict_duration_seconds_bucket=5.0", 4.0)
        .containsEntry("snn_predict_duration_seconds_bucket=10.0", 5.0).containsEntry("snn_predict_duration_seconds_bucket=+Inf", 6.0)
        .containsEntry("snn_predict_duration_seconds_sum", 20.001200002);
  }
}
