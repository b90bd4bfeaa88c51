package org.snn.design.odesign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.odesign.Typing.Kind;
import org.w3c.dom.Element;

/**
 * Which variables an expression has, and of what classes: what Sirius 7.4 sets for each kind of mapping, style and tool, as far as the
 * specification uses it.
 */
final class Scopes {

  private static final Kind VIEW = Kind.of(EObject.class);
  private static final Kind TEXT = Kind.of(String.class);

  private final Odesign odesign;

  Scopes(Odesign odesign) {
    this.odesign = odesign;
  }

  /** The variables of an expression in an attribute of an element. */
  Map<String, Kind> of(Element element, String attribute) {
    Map<String, Kind> variables = new HashMap<>();
    List<Element> chain = Odesign.chain(element);
    for (Element at : chain) {
      String tag = at.getTagName();
      if (tag.equals("ownedTools") || tag.equals("directEdit") || tag.equals("ownedCreateLine") || tag.equals("delete")) {
        tool(at, element, attribute, variables);
        return variables;
      }
      if (tag.equals("vsmElementCustomizations")) {
        variables.put("self", new Kind(customised(at), false));
        variables.put("view", VIEW);
        variables.put("targetView", VIEW);
        return variables;
      }
      if (tag.equals("filters") && at.hasAttribute("mappings")) {
        variables.put("self", new Kind(classes(odesign.targets(at, "mappings")), false));
        return variables;
      }
    }
    variables.put("self", self(element, attribute));
    if (Odesign.chain(element).stream().anyMatch(at -> at.getTagName().equals("controls"))) {
      variables.put("newValue", TEXT);
      variables.put("candidate", TEXT);
    } else {
      variables.put("diagram", VIEW);
      variables.put("view", VIEW);
    }
    return variables;
  }

  private Kind self(Element element, String attribute) {
    if (element.getTagName().equals("decorationDescriptions")) {
      return attribute.equals("tooltipExpression") ? VIEW : new Kind(classes(odesign.targets(element, "mappings")), false);
    }
    for (Element at : Odesign.chain(element)) {
      if (at.hasAttribute("targetClass")) {
        return Kind.of(Typing.domain(at.getAttribute("targetClass")));
      }
      boolean candidates = at == element && attribute.equals("semanticCandidatesExpression");
      if (at.getTagName().equals("edgeMappings") && !candidates) {
        return new Kind(edge(at), false);
      }
      if (at.getTagName().equals("ownedColumnMappings")) {
        return new Kind(lines(at), false);
      }
      if (at.hasAttribute("domainClass") && !candidates) {
        return Kind.of(Typing.domain(at.getAttribute("domainClass")));
      }
    }
    throw new Typing.WrongExpression("no context");
  }

  /** What an edge stands for: an element of its own, or its source. */
  private Set<Class<?>> edge(Element edge) {
    return edge.hasAttribute("domainClass") ? Set.of(Typing.domain(edge.getAttribute("domainClass")))
        : classes(odesign.targets(edge, "sourceMapping"));
  }

  /** The lines of a table that have the feature of a column. */
  private static Set<Class<?>> lines(Element column) {
    Set<Class<?>> found = new HashSet<>();
    Odesign.children((Element) column.getParentNode()).filter(child -> child.getTagName().equals("ownedLineMappings"))
        .map(line -> Typing.domain(line.getAttribute("domainClass")))
        .filter(type -> Typing.eClass(type).getEStructuralFeature(column.getAttribute("featureName")) != null).forEach(found::add);
    if (found.isEmpty()) {
      throw new Typing.WrongExpression("no line has the feature '%s'".formatted(column.getAttribute("featureName")));
    }
    return found;
  }

  private Set<Class<?>> classes(List<Element> mappings) {
    Set<Class<?>> found = new HashSet<>();
    for (Element mapping : mappings) {
      if (mapping.getTagName().equals("edgeMappings")) {
        found.addAll(edge(mapping));
      } else {
        found.add(Typing.domain(mapping.getAttribute("domainClass")));
      }
    }
    return found;
  }

  /** The elements that the ends of edges stand for. */
  private Kind ends(List<Element> edges, String end) {
    Set<Class<?>> found = new HashSet<>();
    edges.forEach(edge -> found.addAll(classes(odesign.targets(edge, end))));
    return new Kind(found, false);
  }

  private Set<Class<?>> customised(Element customization) {
    Set<Class<?>> found = new HashSet<>();
    Odesign.children(customization).flatMap(feature -> odesign.targets(feature, "appliedOn").stream())
        .map(style -> Odesign.chain(style).stream().filter(at -> at.getTagName().endsWith("Mappings")).findFirst().orElseThrow())
        .forEach(mapping -> found.addAll(classes(List.of(mapping))));
    return found;
  }

  private void tool(Element tool, Element element, String attribute, Map<String, Kind> variables) {
    switch (Odesign.type(tool)) {
      case "ContainerCreationDescription", "NodeCreationDescription" -> {
        Kind container = self((Element) tool.getParentNode(), "");
        put(variables, container, "self", "container");
        put(variables, VIEW, "containerView");
      }
      case "EdgeCreationDescription" -> {
        boolean before = attribute.equals("precondition");
        List<Element> edges = odesign.targets(tool, "edgeMappings");
        put(variables, ends(edges, "sourceMapping"), "self", before ? "preSource" : "source");
        put(variables, ends(edges, "targetMapping"), before ? "preTarget" : "target");
        put(variables, VIEW, before ? "preSourceView" : "sourceView", before ? "preTargetView" : "targetView");
      }
      case "ReconnectEdgeDescription" -> {
        List<Element> edges = odesign.users(tool, "reconnections");
        boolean source = tool.getAttribute("reconnectionKind").equals("RECONNECT_SOURCE");
        put(variables, new Kind(classes(edges), false), "self", "element");
        put(variables, ends(edges, source ? "sourceMapping" : "targetMapping"), "source", "target");
        put(variables, VIEW, "sourceView", "targetView", "edgeView", "otherEnd");
      }
      case "DeleteElementDescription" -> {
        put(variables, new Kind(classes(odesign.users(tool, "deletionDescription")), false), "self", "element");
        put(variables, VIEW, attribute.equals("precondition") ? "view" : "elementView", "containerView");
      }
      case "DoubleClickDescription" -> {
        put(variables, new Kind(classes(odesign.targets(tool, "mappings")), false), "self", "element");
        put(variables, VIEW, "elementView");
      }
      case "ContainerDropDescription" -> {
        put(variables, new Kind(classes(odesign.targets(tool, "mappings")), false), "self", "element");
        put(variables, new Kind(classes(odesign.users(tool, "dropDescriptions")), false), "newContainer", "oldContainer");
        put(variables, VIEW, "newViewContainer");
      }
      case "DirectEditLabel" -> {
        put(variables, new Kind(classes(odesign.users(tool, "labelDirectEdit")), false), "self");
        put(variables, TEXT, "arg0");
      }
      case "ToolDescription" -> {
        boolean groups = tool.getAttribute("precondition").equals("aql:self.isGroup()") && !attribute.equals("precondition");
        put(variables, groups ? Kind.of(Typing.domain("network::Group")) : VIEW, "self", "element");
        put(variables, VIEW, "elementView");
        if (inside(element, "aql:element.networkOf()")) {
          put(variables, Kind.of(Typing.domain("network::Network")), "self");
        }
      }
      default -> inTable(tool, variables);
    }
  }

  /** Whether an operation stands within one that changes the context by this expression. */
  private static boolean inside(Element element, String browse) {
    return Odesign.chain(element).stream().skip(1).anyMatch(at -> at.getAttribute("browseExpression").equals(browse));
  }

  /** A tool of a table or a tree. */
  private void inTable(Element tool, Map<String, Kind> variables) {
    Element owner = (Element) tool.getParentNode();
    Element table = Odesign.chain(tool).stream().filter(at -> at.getTagName().equals("ownedRepresentations")).findFirst().orElseThrow();
    Kind root = Kind.of(Typing.domain(table.getAttribute("domainClass")));
    put(variables, root, "root");
    if (tool.getTagName().equals("ownedCreateLine")) {
      put(variables, root, "element", "container", "self");
      return;
    }
    Kind element = owner.getTagName().equals("ownedColumnMappings") ? new Kind(lines(owner), false)
        : Kind.of(Typing.domain(owner.getAttribute("domainClass")));
    put(variables, element, "self", "element", "line", "lineSemantic");
    if (tool.getTagName().equals("directEdit")) {
      put(variables, TEXT, "arg0");
    }
  }

  private static void put(Map<String, Kind> variables, Kind kind, String... names) {
    for (String name : names) {
      variables.put(name, kind);
    }
  }
}
