package org.snn.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Prints values as JSON: maps, lists, numbers, text. Numbers that JSON lacks (NaN, infinities) become text. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper()
      .enable(SerializationFeature.INDENT_OUTPUT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {
  }

  /** A document with one field more. */
  public static Object with(Object document, String field, Object value) {
    ObjectNode node = MAPPER.valueToTree(document);
    return node.set(field, MAPPER.valueToTree(value));
  }

  /** Prints one document and a line end. */
  public static void print(Object value, PrintStream out) {
    try {
      MAPPER.writeValue(out, value);
      out.println();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
