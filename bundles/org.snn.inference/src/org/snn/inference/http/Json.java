package org.snn.inference.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON in and out; what comes in is not trusted. */
final class Json {

  /** Content type. */
  static final String TYPE = "application/json";

  /** A request is three levels deep; some more for fields of others, which are skipped. */
  private static final int DEEPEST = 32;
  /** A float has at most 50 significant digits or so; more is hostile. */
  private static final int LONGEST_NUMBER = 400;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private Json() {
  }

  /** Fields of an object. */
  interface Fields {

    void write(JsonGenerator out) throws IOException;
  }

  /** An object with these fields. */
  static byte[] document(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      fields.write(out);
      out.writeEndObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** A field that is a list of texts. */
  static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** Reads a document. */
  static JsonParser parser(byte[] document) throws IOException {
    return FACTORY.createParser(document);
  }
}
