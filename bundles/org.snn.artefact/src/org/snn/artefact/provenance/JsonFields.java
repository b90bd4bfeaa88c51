package org.snn.artefact.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.snn.artefact.archive.DamagedException;

/** The fields of a JSON object, each of the type that is wanted. */
record JsonFields(String place, JsonNode object) {

  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  /** Reads one element of a list. */
  interface Element<T> {

    T read(JsonFields fields) throws DamagedException;
  }

  static JsonFields of(String place, JsonNode node) throws DamagedException {
    if (node == null || !node.isObject()) {
      throw new DamagedException("%s is no JSON object".formatted(place));
    }
    return new JsonFields(place, node);
  }

  JsonFields object(String name) throws DamagedException {
    return of(place + "." + name, object.get(name));
  }

  Optional<JsonFields> optional(String name) throws DamagedException {
    return object.has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  String text(String name) throws DamagedException {
    return field(name, "a text", JsonNode::isTextual).textValue();
  }

  boolean truth(String name) throws DamagedException {
    return field(name, "true or false", JsonNode::isBoolean).booleanValue();
  }

  /** A number from 0 on. */
  int count(String name) throws DamagedException {
    return field(name, "a count", node -> node.isInt() && node.intValue() >= 0).intValue();
  }

  long integer(String name) throws DamagedException {
    return field(name, "an integer", node -> node.isIntegralNumber() && node.canConvertToLong()).longValue();
  }

  /** A number; what JSON has no number for is written as a text. */
  double number(String name) throws DamagedException {
    JsonNode node = field(name, "a number",
        found -> found.isNumber() || found.isTextual() && NOT_FINITE.contains(found.textValue()));
    return node.isNumber() ? node.doubleValue() : Double.parseDouble(node.textValue());
  }

  List<String> texts(String name) throws DamagedException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : field(name, "a list", JsonNode::isArray)) {
      if (!element.isTextual()) {
        throw new DamagedException("%s.%s holds something else than texts".formatted(place, name));
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  float[] floats(String name) throws DamagedException {
    JsonNode list = field(name, "a list", JsonNode::isArray);
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).floatValue();
      if (!list.get(i).isNumber() || !Float.isFinite(values[i])) {
        throw new DamagedException("%s.%s holds something else than numbers".formatted(place, name));
      }
    }
    return values;
  }

  <T> List<T> list(String name, Element<T> element) throws DamagedException {
    List<T> list = new ArrayList<>();
    for (JsonNode node : field(name, "a list", JsonNode::isArray)) {
      list.add(element.read(of(place + "." + name + "[" + list.size() + "]", node)));
    }
    return list;
  }

  private JsonNode field(String name, String type, Predicate<JsonNode> fits) throws DamagedException {
    JsonNode node = object.get(name);
    if (node == null || !fits.test(node)) {
      throw new DamagedException("%s.%s is not %s".formatted(place, name, type));
    }
    return node;
  }
}
