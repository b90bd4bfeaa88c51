package org.snn.inference.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the HTTP library refuses itself, said as we say it: broken requests, and those that come while the server ends. */
final class JsonErrors extends ErrorHandler {

  private final Metrics metrics;

  JsonErrors(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    metrics.refused(response.getStatus());
    byte[] body = Answer.error(response.getStatus(), HttpStatus.getMessage(response.getStatus())).body();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Json.TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
