package org.snn.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and values for people: one a line, values aligned; camelCase names become words. */
public final class Properties {

  private Properties() {
  }

  /** The lines; empty lists are left out; nested maps, and maps in lists by their {@code name}, are indented. */
  public static List<String> lines(Map<String, Object> properties) {
    List<String> lines = new ArrayList<>();
    add("", properties, lines);
    return lines;
  }

  private static void add(String indent, Map<?, ?> properties, List<String> lines) {
    int width = properties.keySet().stream().mapToInt(name -> words(name).length()).max().orElse(0);
    for (Map.Entry<?, ?> property : properties.entrySet()) {
      String name = indent + words(property.getKey());
      if (property.getValue() instanceof Map<?, ?> nested) {
        lines.add(name + ":");
        add(indent + "  ", nested, lines);
      } else if (property.getValue() instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
        lines.add(name + ":");
        list.forEach(element -> named(indent + "  ", (Map<?, ?>) element, lines));
      } else if (!List.of().equals(property.getValue())) {
        lines.add(name + ": " + " ".repeat(width - name.length() + indent.length()) + text(property.getValue()));
      }
    }
  }

  private static void named(String indent, Map<?, ?> properties, List<String> lines) {
    Map<Object, Object> rest = new LinkedHashMap<>(properties);
    lines.add(indent + rest.remove("name") + ":");
    add(indent + "  ", rest, lines);
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(Properties::text).toList());
    }
    return value instanceof Double number ? String.format(Locale.ROOT, "%.6g", number) : String.valueOf(value);
  }

  private static String words(Object name) {
    return name.toString().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
