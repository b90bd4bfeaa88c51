package org.snn.inference.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All addresses of a server. */
final class Api {

  private static final String MODELS = "/v1/models";

  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final List<String> names;

  /** @param version of SNN, for clients that ask */
  Api(List<ServedModel> models, ServerOptions options, Metrics metrics, String version) {
    names = models.stream().map(ServedModel::name).toList();
    endpoints.put("/metrics", Endpoint.get(() -> Answer.metrics(metrics.text())));
    health("/health", "/health/live", "/health/ready", "/v2/health/live", "/v2/health/ready");
    endpoints.put(MODELS, Endpoint.get(() -> Answer.json(Json.document(out -> Json.texts(out, "models", names)))));
    endpoints.put("/v2", Endpoint.get(() -> Answer.json(Json.document(out -> {
      out.writeStringField("name", "snn");
      out.writeStringField("version", version);
      Json.texts(out, "extensions", List.of());
    }))));
    for (ServedModel model : models) {
      add(new Predictions(model, metrics), options.mostInstances());
    }
  }

  /** Models are loaded before a server listens, and one that ends listens no longer: who gets an answer may ask. */
  private void health(String... paths) {
    Supplier<Answer> well = () -> Answer.json(Json.document(out -> out.writeBooleanField("ready", true)));
    for (String path : paths) {
      endpoints.put(path, Endpoint.get(well));
    }
  }

  private void add(Predictions predictions, int mostInstances) {
    V1 v1 = new V1(predictions, mostInstances);
    V2 v2 = new V2(predictions, mostInstances);
    String name = predictions.name();
    endpoints.put(MODELS + "/" + name, Endpoint.get(v1::status));
    endpoints.put(MODELS + "/" + name + ":predict", Endpoint.post(v1::predict));
    endpoints.put("/v2/models/" + name, Endpoint.get(v2::metadata));
    endpoints.put("/v2/models/" + name + "/ready", Endpoint.get(v2::ready));
    endpoints.put("/v2/models/" + name + "/infer", Endpoint.post(v2::infer));
  }

  /** @throws Refusal 404 if there is nothing at this path */
  Endpoint at(String path) throws Refusal {
    Endpoint endpoint = endpoints.get(path);
    if (endpoint == null) {
      throw new Refusal(404, "There is nothing at %s; models are: %s.".formatted(path, String.join(", ", names)));
    }
    return endpoint;
  }
}
