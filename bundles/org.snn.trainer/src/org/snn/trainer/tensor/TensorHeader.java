package org.snn.trainer.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * The JSON in front of the tensors: for each its type, shape and range of bytes.
 *
 * @param entries in the order of their bytes
 * @param metadata strings by name
 */
record TensorHeader(List<Entry> entries, Map<String, String> metadata) {

  private static final String METADATA = "__metadata__";

  /** Where a tensor lies: from begin (included) to end, counted from the end of the header. */
  record Entry(String name, ElementType type, List<Long> shape, long begin, long end) {
  }

  /** The header of these tensors, laid one after the other. */
  static TensorHeader of(List<Map.Entry<String, Tensor>> tensors, Map<String, String> metadata) {
    List<Entry> entries = new ArrayList<>();
    long position = 0;
    for (Map.Entry<String, Tensor> named : tensors) {
      Tensor tensor = named.getValue();
      long end = position + tensor.bytes();
      entries.add(new Entry(named.getKey(), tensor.type(), tensor.shape(), position, end));
      position = end;
    }
    return new TensorHeader(entries, metadata);
  }

  byte[] json() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart(METADATA);
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
          json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
      }
      for (Entry entry : entries) {
        json.writeObjectFieldStart(entry.name);
        json.writeStringField("dtype", entry.type.name());
        json.writeFieldName("shape");
        long[] shape = entry.shape.stream().mapToLong(Long::longValue).toArray();
        json.writeArray(shape, 0, shape.length);
        json.writeFieldName("data_offsets");
        json.writeArray(new long[] {entry.begin, entry.end}, 0, 2);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a header and checks that the tensors fill the data exactly.
   *
   * @param dataBytes bytes after the header
   */
  static TensorHeader parse(byte[] bytes, long dataBytes) throws IOException {
    JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser json = factory.createParser(bytes)) {
      TensorHeader header = parse(json);
      require(json.nextToken() == null, "has text after its end");
      header.checkRanges(dataBytes);
      return header;
    } catch (JsonProcessingException e) {
      throw new TensorFormatException("the header is not JSON: " + e.getOriginalMessage(), e);
    } catch (ArithmeticException e) {
      throw new TensorFormatException("the header has a number that is too large", e);
    }
  }

  private static TensorHeader parse(JsonParser json) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    require(json.nextToken() == JsonToken.START_OBJECT, "is not a JSON object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      require(json.nextToken() == JsonToken.START_OBJECT, "has no object for '%s'", name);
      if (name.equals(METADATA)) {
        parseMetadata(json, metadata);
      } else {
        entries.add(parseEntry(json, name));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    return new TensorHeader(entries, metadata);
  }

  private static void parseMetadata(JsonParser json, Map<String, String> metadata) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      require(json.nextToken() == JsonToken.VALUE_STRING, "has metadata '%s' that is no string", key);
      metadata.put(key, json.getText());
    }
  }

  private static Entry parseEntry(JsonParser json, String name) throws IOException {
    ElementType type = null;
    List<Long> shape = null;
    List<Long> range = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "dtype" -> type = type(json, name);
        case "shape" -> shape = numbers(json, name);
        case "data_offsets" -> range = numbers(json, name);
        default -> throw new TensorFormatException("the header has an unknown '%s' in tensor '%s'".formatted(key, name));
      }
    }
    require(type != null && shape != null && range != null && range.size() == 2, "lacks type, shape or range of '%s'", name);
    Entry entry = new Entry(name, type, List.copyOf(shape), range.get(0), range.get(1));
    require(Math.multiplyExact(Tensor.length(shape), (long) type.bytes()) == entry.end - entry.begin,
        "gives '%s' a range that does not fit its type and shape", name);
    return entry;
  }

  private static ElementType type(JsonParser json, String name) throws IOException {
    require(json.currentToken() == JsonToken.VALUE_STRING, "has no type for '%s'", name);
    try {
      return ElementType.valueOf(json.getText());
    } catch (IllegalArgumentException e) {
      throw new TensorFormatException("tensor '%s' is of type %s, which is not read here".formatted(name, json.getText()));
    }
  }

  private static List<Long> numbers(JsonParser json, String name) throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY, "has no list of numbers in '%s'", name);
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getLongValue() >= 0,
          "has something else than numbers from 0 in '%s'", name);
      numbers.add(json.getLongValue());
    }
    return numbers;
  }

  private void checkRanges(long dataBytes) throws TensorFormatException {
    long position = 0;
    for (Entry entry : entries) {
      require(entry.begin == position, "has a gap or an overlap before '%s'", entry.name);
      boolean fits = (entry.end - entry.begin) / entry.type.bytes() < Integer.MAX_VALUE - 8;
      require(fits, "has too large a tensor '%s'", entry.name);
      position = entry.end;
    }
    if (position != dataBytes) {
      throw new TensorFormatException("the tensors take %d bytes, but there are %d".formatted(position, dataBytes));
    }
  }

  private static void require(boolean holds, String trouble, Object... values) throws TensorFormatException {
    if (!holds) {
      throw new TensorFormatException("the header " + trouble.formatted(values));
    }
  }
}
