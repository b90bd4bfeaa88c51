package org.snn.inference.http;

import java.nio.charset.StandardCharsets;

/**
 * What goes back to the client.
 *
 * @param status of HTTP
 * @param type content type
 * @param body the content
 */
record Answer(int status, String type, byte[] body) {

  /** A JSON document. */
  static Answer json(byte[] document) {
    return new Answer(200, Json.TYPE, document);
  }

  /** Text in Prometheus' format. */
  static Answer metrics(String text) {
    return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code {"error": message}}, as TensorFlow Serving and KServe say it. */
  static Answer error(int status, String message) {
    return new Answer(status, Json.TYPE, Json.document(out -> out.writeStringField("error", message)));
  }
}
