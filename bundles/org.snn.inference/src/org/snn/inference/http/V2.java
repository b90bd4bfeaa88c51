package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.snn.inference.SnnModel;

/** A model in the Open Inference Protocol, which KServe calls V2: one tensor of features in, one of answers out. */
final class V2 {

  private static final String NUMBERS = "FP32";
  private static final String TEXTS = "BYTES";

  private final Predictions predictions;
  private final int mostInstances;

  V2(Predictions predictions, int mostInstances) {
    this.predictions = predictions;
    this.mostInstances = mostInstances;
  }

  Answer infer(byte[] body, long deadline) throws Refusal, IOException {
    InferRequest request = InferRequest.read(body, predictions.model().features().size(), mostInstances);
    float[][] answers = predictions.answers(request.samples(), deadline, "samples");
    return Answer.json(Json.document(out -> {
      out.writeStringField("model_name", predictions.name());
      if (request.id() != null) {
        out.writeStringField("id", request.id());
      }
      out.writeArrayFieldStart("outputs");
      out.writeStartObject();
      tensor(out, "answers", NUMBERS, answers.length, predictions.model().targets().size());
      out.writeArrayFieldStart("data");
      for (float[] answer : answers) {
        for (float value : answer) {
          out.writeNumber(value);
        }
      }
      out.writeEndArray();
      out.writeEndObject();
      if (predictions.model().classifies()) {
        out.writeStartObject();
        tensor(out, "classes", TEXTS, answers.length);
        Json.texts(out, "data", predictions.classes(answers));
        out.writeEndObject();
      }
      out.writeEndArray();
    }));
  }

  Answer metadata() {
    SnnModel model = predictions.model();
    return Answer.json(Json.document(out -> {
      out.writeStringField("name", predictions.name());
      Json.texts(out, "versions", List.of());
      out.writeStringField("platform", "snn");
      out.writeArrayFieldStart("inputs");
      out.writeStartObject();
      tensor(out, "features", NUMBERS, -1, model.features().size());
      out.writeEndObject();
      out.writeEndArray();
      out.writeArrayFieldStart("outputs");
      out.writeStartObject();
      tensor(out, "answers", NUMBERS, -1, model.targets().size());
      out.writeEndObject();
      if (model.classifies()) {
        out.writeStartObject();
        tensor(out, "classes", TEXTS, -1);
        out.writeEndObject();
      }
      out.writeEndArray();
    }));
  }

  private static void tensor(JsonGenerator out, String name, String type, int... shape) throws IOException {
    out.writeStringField("name", name);
    out.writeStringField("datatype", type);
    out.writeArrayFieldStart("shape");
    for (int size : shape) {
      out.writeNumber(size);
    }
    out.writeEndArray();
  }

  /** Whether the model answers; a server listens only once all do. */
  Answer ready() {
    return Answer.json(Json.document(out -> {
      out.writeStringField("name", predictions.name());
      out.writeBooleanField("ready", true);
    }));
  }
}
