package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * From a request to its answer. Threads of the HTTP library only read and write and never wait; what computes goes to threads of
 * its own, and no more of it is let in than may wait for them, so bodies in memory are few.
 */
final class RequestHandler extends Handler.Abstract.NonBlocking {

  private static final byte[] NO_BODY = {};

  private final Api api;
  private final ServerOptions options;
  private final HostCheck hosts;
  private final Metrics metrics;
  private final Executor computing;
  private final Semaphore places;
  private final Consumer<Throwable> bugs;

  /** @param bugs hears of what should not have happened; its client gets status 500 */
  RequestHandler(Api api, ServerOptions options, Metrics metrics, Executor computing, Consumer<Throwable> bugs) {
    this.api = api;
    this.options = options;
    this.hosts = new HostCheck(options.host());
    this.metrics = metrics;
    this.computing = computing;
    this.places = new Semaphore(options.concurrent() + options.waiting());
    this.bugs = bugs;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    metrics.begun();
    try {
      hosts.check(Request.getServerName(request));
      Endpoint endpoint = api.at(Request.getPathInContext(request));
      if (!endpoint.takes(request.getMethod())) {
        response.getHeaders().put(HttpHeader.ALLOW, endpoint.method());
        throw new Refusal(405, "%s does not work here, only %s.".formatted(request.getMethod(), endpoint.method()));
      }
      if (endpoint.computes()) {
        compute(endpoint, request, response, callback);
      } else {
        send(endpoint.work().answer(NO_BODY, 0), response, callback);
      }
    } catch (Refusal | IOException | RuntimeException | Error failure) {
      send(answerTo(failure), response, callback);
    }
    return true;
  }

  private void compute(Endpoint endpoint, Request request, Response response, Callback callback) throws Refusal {
    requireJson(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    if (request.getLength() > options.mostBytes()) {
      throw tooLarge();
    }
    if (!places.tryAcquire()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      throw Refusal.busy();
    }
    Callback done = Callback.from(callback, () -> {
      places.release();
      metrics.predicted(System.nanoTime() - request.getHeadersNanoTime());
    });
    long deadline = request.getBeginNanoTime() + options.timeout().toNanos();
    Content.Source.asByteArrayAsync(request, options.mostBytes(), Promise.Invocable.from(getInvocationType(),
        body -> computing.execute(() -> send(answer(endpoint, body, deadline), response, done)),
        failure -> send(unread(failure), response, done)));
  }

  private static void requireJson(String type) throws Refusal {
    if (type != null && !type.strip().matches("(?i)application/json\\s*(;.*)?")) {
      throw new Refusal(415, "The body is '%s'; send %s.".formatted(type, Json.TYPE));
    }
  }

  private Refusal tooLarge() {
    return new Refusal(413, "The body has more than %d bytes; ask for fewer samples at a time.".formatted(options.mostBytes()));
  }

  /** The library says with an IllegalStateException that there is too much; all else is the client's connection. */
  private Answer unread(Throwable failure) {
    if (failure instanceof IllegalStateException) {
      return answerTo(tooLarge());
    }
    return answerTo(new Refusal(failure instanceof TimeoutException ? 408 : 400, "The body did not come as a whole."));
  }

  private Answer answer(Endpoint endpoint, byte[] body, long deadline) {
    try {
      return endpoint.work().answer(body, deadline);
    } catch (Refusal | IOException | RuntimeException | Error failure) {
      return answerTo(failure);
    }
  }

  private Answer answerTo(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return Answer.error(refusal.status(), refusal.getMessage());
    }
    if (failure instanceof JsonProcessingException json) {
      return Answer.error(400, "The body is no JSON%s: %s".formatted(place(json.getLocation()), json.getOriginalMessage()));
    }
    if (failure instanceof IOException) {
      return Answer.error(400, "The body is no JSON in UTF-8.");
    }
    bugs.accept(failure);
    return Answer.error(500, "The server has failed at this request; it goes on with others.");
  }

  /** The parser does not always know where it is. */
  private static String place(JsonLocation location) {
    return location == null ? "" : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** The library closes connections on which a body is still to come; a client has to know, or it sends the next request there. */
  private void send(Answer answer, Response response, Callback callback) {
    if (!response.getRequest().consumeAvailable()) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    response.write(true, ByteBuffer.wrap(answer.body()), Callback.from(() -> metrics.ended(answer.status()), callback));
  }
}
