package org.snn.draw.scene;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snn.draw.scene.Item.Part;

/**
 * Which elements of the text the parts of a picture show, and back. Elements are named as a plan's trace does it: by URI fragments of
 * groups and rules.
 */
public final class Links {

  private final Map<Part, Set<String>> byPart = new IdentityHashMap<>();
  private final Map<String, List<Part>> byUri = new LinkedHashMap<>();
  private final Map<String, List<Part>> byName = new LinkedHashMap<>();

  /** Adds what a part shows, the most important first. */
  public void add(Part part, Set<String> uris) {
    byPart.put(part, uris);
    for (String uri : uris) {
      byUri.computeIfAbsent(uri, added -> new ArrayList<>()).add(part);
    }
  }

  /** Adds a name that a part is found by. */
  public void name(String name, Part part) {
    byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), added -> new ArrayList<>()).add(part);
  }

  /** The elements that a part shows. */
  public List<String> uris(Part part) {
    return List.copyOf(byPart.getOrDefault(part, Set.of()));
  }

  /** The parts that show an element. */
  public List<Part> parts(String uri) {
    return List.copyOf(byUri.getOrDefault(uri, List.of()));
  }

  /**
   * The parts that a user means: those of this name, else those whose names begin so. Where a group is shown as a box, {@code h[3]} is
   * in that of {@code h}.
   */
  public List<Part> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Part> found = byName.getOrDefault(wanted, List.of());
    if (found.isEmpty()) {
      found = byName.entrySet().stream().filter(entry -> entry.getKey().startsWith(wanted)).flatMap(entry -> entry.getValue().stream())
          .distinct().toList();
    }
    int index = wanted.indexOf('[');
    return found.isEmpty() && index > 0 ? byName.getOrDefault(wanted.substring(0, index), List.of()) : List.copyOf(found);
  }
}
