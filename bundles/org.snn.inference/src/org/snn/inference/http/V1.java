package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.snn.artefact.provenance.Provenance;
import org.snn.inference.SnnModel;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.metrics.Figures;

/**
 * A model in the protocol of TensorFlow Serving's REST API, which KServe calls V1: {@code instances} are answered by
 * {@code predictions}, {@code inputs} by {@code outputs}.
 */
final class V1 {

  private static final Map<String, String> ANSWERED_BY = Map.of("instances", "predictions", "inputs", "outputs");
  /** The only signature that a network has. */
  private static final String SIGNATURE = "serving_default";

  private final Predictions predictions;
  private final InstanceReader reader;

  V1(Predictions predictions, int mostInstances) {
    this.predictions = predictions;
    this.reader = new InstanceReader(predictions.model().features(), mostInstances);
  }

  /** Samples under the name that the request gave them. */
  private record Asked(String field, float[][] samples) {
  }

  Answer predict(byte[] body, long deadline) throws Refusal, IOException {
    Asked asked = asked(body);
    float[][] answers = predictions.answers(asked.samples(), deadline, asked.field());
    return Answer.json(Json.document(out -> {
      out.writeArrayFieldStart(ANSWERED_BY.get(asked.field()));
      for (float[] answer : answers) {
        out.writeStartArray();
        for (float value : answer) {
          out.writeNumber(value);
        }
        out.writeEndArray();
      }
      out.writeEndArray();
      if (predictions.model().classifies()) {
        Json.texts(out, "classes", predictions.classes(answers));
      }
    }));
  }

  private Asked asked(byte[] body) throws Refusal, IOException {
    Asked asked = null;
    try (JsonParser in = Json.parser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal(400, "The body is no JSON object; send {\"instances\": [[...], ...]}.");
      }
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        in.nextToken();
        if (ANSWERED_BY.containsKey(field)) {
          if (asked != null) {
            throw new Refusal(400, "There are both 'instances' and 'inputs'; send one of them.");
          }
          asked = new Asked(field, reader.read(in, field));
        } else if (field.equals("signature_name") && !SIGNATURE.equals(in.getText())) {
          throw new Refusal(400, "There is no signature '%s'; the only one is '%s'.".formatted(in.getText(), SIGNATURE));
        } else {
          in.skipChildren();
        }
      }
      if (in.nextToken() != null) {
        throw new Refusal(400, "There is something after the JSON object.");
      }
    }
    if (asked == null) {
      throw new Refusal(400, "There are no 'instances'; send {\"instances\": [[...], ...]}.");
    }
    return asked;
  }

  /** KServe's {@code ready} and TensorFlow Serving's {@code model_version_status}, and what the network is. */
  Answer status() {
    SnnModel model = predictions.model();
    ExecutionPlan plan = model.artefact().plan();
    return Answer.json(Json.document(out -> {
      out.writeStringField("name", predictions.name());
      out.writeBooleanField("ready", true);
      out.writeArrayFieldStart("model_version_status");
      out.writeStartObject();
      out.writeStringField("version", "1");
      out.writeStringField("state", "AVAILABLE");
      out.writeObjectFieldStart("status");
      out.writeStringField("error_code", "OK");
      out.writeStringField("error_message", "");
      out.writeEndObject();
      out.writeEndObject();
      out.writeEndArray();
      out.writeStringField("network", plan.getName());
      out.writeNumberField("neurons", plan.getNeurons());
      out.writeNumberField("connections", plan.getConnections());
      out.writeBooleanField("classification", model.classifies());
      Json.texts(out, "features", model.features());
      Json.texts(out, "targets", model.targets());
      provenance(out, model.artefact().provenance());
    }));
  }

  private static void provenance(JsonGenerator out, Provenance provenance) throws IOException {
    out.writeObjectFieldStart("provenance");
    out.writeStringField("version", provenance.version());
    out.writeStringField("time", provenance.time().toString());
    out.writeStringField("experiment", provenance.experiment());
    out.writeStringField("data", provenance.data().name());
    if (provenance.training().test().isPresent()) {
      Figures test = provenance.training().test().get();
      number(out, "testLoss", test.loss());
      if (test.accuracy().isPresent()) {
        number(out, "testAccuracy", test.accuracy().getAsDouble());
      }
    }
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumberField(name, value);
    } else {
      out.writeNullField(name);
    }
  }
}
