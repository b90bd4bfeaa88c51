package org.snn.inference.http;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * What an address does.
 *
 * @param method GET or POST
 * @param work gives the answer
 */
record Endpoint(String method, Work work) {

  /** Gives an answer. */
  interface Work {

    /**
     * @param body of the request; empty for GET
     * @param deadline of {@link System#nanoTime}
     * @throws Refusal if the request is wrong
     * @throws IOException if the body is no JSON
     */
    Answer answer(byte[] body, long deadline) throws Refusal, IOException;
  }

  /** One that needs no body and no time. */
  static Endpoint get(Supplier<Answer> answer) {
    return new Endpoint("GET", (body, deadline) -> answer.get());
  }

  /** One that computes. */
  static Endpoint post(Work work) {
    return new Endpoint("POST", work);
  }

  boolean computes() {
    return method.equals("POST");
  }

  /** HEAD is GET without the content, which the HTTP library leaves out. */
  boolean takes(String asked) {
    return asked.equals(method) || !computes() && asked.equals("HEAD");
  }
}
