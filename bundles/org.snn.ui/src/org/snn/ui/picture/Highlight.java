package org.snn.ui.picture;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snn.draw.scene.Item.Part;

/** Parts that stand out: those that are meant, and beside them what they are connected with. */
final class Highlight {

  private static final double FAINT = 0.2;
  private static final double BESIDE = 0.8;

  /** Nothing stands out. */
  static final Highlight NONE = new Highlight(List.of(), List.of());

  private final Set<Part> meant = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Part> beside = Collections.newSetFromMap(new IdentityHashMap<>());

  /** @param all parts of the picture */
  Highlight(Collection<Part> meant, List<Part> all) {
    this.meant.addAll(meant);
    for (Part part : all) {
      if (meant.stream().anyMatch(each -> touches(each, part) || touches(part, each))) {
        beside.add(part);
      }
    }
  }

  /** Whether a line ends at a node. */
  private static boolean touches(Part line, Part node) {
    String index = node.data().get("index");
    return index != null && (index.equals(line.data().get("source")) || index.equals(line.data().get("target")));
  }

  Set<Part> meant() {
    return meant;
  }

  /** How strongly a part is painted, from 0 to 1; null for what belongs to none. */
  double strength(Part part) {
    return meant.isEmpty() || part == null || meant.contains(part) ? 1 : beside.contains(part) ? BESIDE : FAINT;
  }
}
