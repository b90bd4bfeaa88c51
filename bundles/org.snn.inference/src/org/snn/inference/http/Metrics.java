package org.snn.inference.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a server has done so far. */
final class Metrics {

  private static final double[] BOUNDS = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1,
      2.5, 5, 10};

  private final Map<Integer, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> samples = new TreeMap<>();
  private final Map<String, Duration> loading = new TreeMap<>();
  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();
  private final AtomicInteger inFlight = new AtomicInteger();

  Metrics(List<ServedModel> models) {
    for (ServedModel model : models) {
      samples.put(model.name(), new LongAdder());
      loading.put(model.name(), model.loading());
    }
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /** A request has come. */
  void begun() {
    inFlight.incrementAndGet();
  }

  /** Its answer has gone out, or could not. */
  void ended(int status) {
    inFlight.decrementAndGet();
    refused(status);
  }

  /** Something that was no request has been answered. */
  void refused(int status) {
    requests.computeIfAbsent(status, code -> new LongAdder()).increment();
  }

  /** A prediction took so long, from the end of its header to the answer. */
  void predicted(long took) {
    int bucket = 0;
    while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1e9) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(took);
  }

  /** A model has answered for so many samples. */
  void answered(String model, int count) {
    samples.get(model).add(count);
  }

  /** All of it, in Prometheus' text format 0.0.4. */
  String text() {
    MetricsText text = new MetricsText();
    text.family("snn_http_requests_total", "counter", "Answered requests by status.");
    requests.forEach((status, count) -> text.sample("snn_http_requests_total", "code", status.toString(), count.sum()));
    text.family("snn_http_requests_in_flight", "gauge", "Requests that have come and are not answered yet.");
    text.sample("snn_http_requests_in_flight", inFlight.get());
    histogram(text);
    text.family("snn_samples_total", "counter", "Samples that a model has answered for.");
    samples.forEach((model, count) -> text.sample("snn_samples_total", "model", model, count.sum()));
    text.family("snn_model_load_seconds", "gauge", "Time that loading a model took.");
    loading.forEach((model, took) -> text.sample("snn_model_load_seconds", "model", model, took.toNanos() / 1e9));
    Runtime runtime = Runtime.getRuntime();
    text.family("jvm_memory_used_bytes", "gauge", "Memory in use.");
    text.sample("jvm_memory_used_bytes", "area", "heap", runtime.totalMemory() - runtime.freeMemory());
    text.family("jvm_memory_max_bytes", "gauge", "Memory that may be used.");
    text.sample("jvm_memory_max_bytes", "area", "heap", runtime.maxMemory());
    return text.toString();
  }

  private void histogram(MetricsText text) {
    String name = "snn_predict_duration_seconds";
    text.family(name, "histogram", "Time from the end of the header of a prediction to its answer.");
    long count = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      count += buckets[i].sum();
      text.sample(name + "_bucket", "le", Double.toString(BOUNDS[i]), count);
    }
    count += buckets[BOUNDS.length].sum();
    text.sample(name + "_bucket", "le", "+Inf", count);
    text.sample(name + "_sum", nanos.sum() / 1e9);
    text.sample(name + "_count", count);
  }
}
