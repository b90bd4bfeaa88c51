package org.snn.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.network.Element;
import org.snn.network.Network;

/**
 * Where networks, experiments, groups and rules stand in a text. Plans name them by URI fragment. Keeps no model, so any thread may
 * ask.
 */
public final class TextPlaces {

  /**
   * A stretch of text.
   *
   * @param uri fragment of what stands there
   * @param element name of the network or experiment that it is, or is in
   * @param offset first character is 0
   * @param length number of characters
   */
  public record Place(String uri, String element, int offset, int length) {

    private boolean touches(int from, int to) {
      return offset <= to && offset + length >= from;
    }
  }

  private final String text;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Place> elements = new ArrayList<>();

  private TextPlaces(LoadedSnn loaded) {
    this.text = loaded.text();
    for (Element element : loaded.model().getElements()) {
      place(element, element, loaded).ifPresent(elements::add);
      if (element instanceof Network network) {
        network.getMembers().forEach(member -> place(member, element, loaded).ifPresent(place -> places.put(place.uri(), place)));
      }
    }
  }

  /** The places of a text; what it imports stands in others. */
  public static TextPlaces of(LoadedSnn loaded) {
    return new TextPlaces(loaded);
  }

  private static Optional<Place> place(EObject object, Element element, LoadedSnn loaded) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    return node == null || element.getName() == null ? Optional.empty()
        : Optional.of(new Place(loaded.resource().getURIFragment(object), element.getName(), node.getOffset(), node.getLength()));
  }

  /** Where a group or a rule stands. */
  public Optional<Place> of(String uri) {
    return Optional.ofNullable(places.get(uri));
  }

  /** The group or rule at a character, else the one on its line, else the network or experiment around it. */
  public Optional<Place> at(int offset) {
    if (offset < 0 || offset > text.length()) {
      return Optional.empty();
    }
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    Optional<Place> member = first(places.values(), offset, offset)
        .or(() -> first(places.values(), lineStart, lineEnd < 0 ? text.length() : lineEnd));
    return member.or(() -> first(elements, offset, offset));
  }

  /** The shortest one: a place ends where the next one may begin. */
  private static Optional<Place> first(Iterable<Place> all, int from, int to) {
    List<Place> touched = new ArrayList<>();
    all.forEach(place -> {
      if (place.touches(from, to)) {
        touched.add(place);
      }
    });
    return touched.stream().min(Comparator.comparingInt(Place::length));
  }
}
