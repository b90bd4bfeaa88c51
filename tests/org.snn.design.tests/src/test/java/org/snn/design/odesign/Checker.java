package org.snn.design.odesign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.odesign.Typing.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Every expression of a specification, with its variables and what it has to give. */
public final class Checker {

  private static final Set<String> TRUTHS = Set.of("preconditionExpression", "precondition", "predicateExpression",
      "semanticConditionExpression", "conditionExpression", "auditExpression", "canEdit");
  private static final Set<String> CANDIDATES = Set.of("semanticCandidatesExpression", "semanticElements", "targetFinderExpression",
      "sourceFinderExpression", "expression");
  private static final Set<String> ELEMENTS = Set.of("browseExpression", "semanticCandidateExpression", "containerViewExpression");
  private static final Set<String> TEXTS = Set.of("labelExpression", "inputLabelExpression", "tooltipExpression", "titleExpression",
      "headerLabelExpression", "valueExpression", "message", "imageExpression", "candidateDisplayExpression");

  private final Odesign odesign;
  private final Scopes scopes;

  /** An expression at its place. */
  public record Use(Element element, String attribute, String text, Map<String, Kind> variables, Services services) {

    @Override
    public String toString() {
      return Odesign.place(element) + " " + attribute + ": " + text;
    }
  }

  public Checker(Odesign odesign) {
    this.odesign = odesign;
    this.scopes = new Scopes(odesign);
  }

  /** All expressions, in the order of the text. */
  public List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (Element element : odesign.all()) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        if (attribute.getValue().startsWith("aql:")) {
          uses.add(use(element, attribute));
        }
      }
    }
    return uses;
  }

  private Use use(Element element, Attr attribute) {
    Services services = Odesign.chain(element).stream().filter(at -> at.getTagName().equals("ownedViewpoints")).findFirst()
        .map(Services::of).orElseGet(() -> Services.of(odesign));
    return new Use(element, attribute.getName(), text(attribute.getValue()), scopes.of(element, attribute.getName()), services);
  }

  /** An expression that gives an expression, as customisations do, is taken as that one. */
  private static String text(String expression) {
    return expression.startsWith("aql:'aql:") ? expression.substring("aql:'".length(), expression.length() - 1) : expression;
  }

  /** Checks one expression. */
  public void check(Use use) {
    Kind kind = new Typing(use.services(), use.variables()).of(Expression.parse(use.text()));
    String attribute = use.attribute();
    if (TRUTHS.contains(attribute)) {
      require(kind.equals(Kind.of(Boolean.class)), "a Boolean", kind);
    } else if (CANDIDATES.contains(attribute)) {
      require(kind.classes().stream().allMatch(type -> targets(use).stream().anyMatch(target -> target.isAssignableFrom(type)
          || type.isAssignableFrom(target))), "elements of " + targets(use), kind);
    } else if (ELEMENTS.contains(attribute)) {
      require(!kind.many() && kind.classes().stream().allMatch(EObject.class::isAssignableFrom), "one element", kind);
    } else if (TEXTS.contains(attribute)) {
      require(!kind.many() && kind.classes().equals(Set.of(String.class)), "a text", kind);
    } else if (attribute.equals("candidatesExpression")) {
      require(kind.many() && kind.classes().equals(Set.of(String.class)), "texts", kind);
    } else if (attribute.equals("value")) {
      boolean size = use.element().getAttribute("attributeName").equals("sizeComputationExpression");
      require(kind.equals(Kind.of(size ? Integer.class : String.class)), size ? "a number" : "a text", kind);
    } else {
      throw new Typing.WrongExpression("nothing is known of the attribute " + attribute);
    }
  }

  /** The classes that candidates can be of. */
  private Set<Class<?>> targets(Use use) {
    Element element = use.element();
    return switch (use.attribute()) {
      case "targetFinderExpression" -> domains(odesign.targets(element, "targetMapping"));
      case "sourceFinderExpression" -> domains(odesign.targets(element, "sourceMapping"));
      case "semanticCandidatesExpression" -> Set.of(Typing.domain(element.getAttribute("domainClass")));
      default -> Set.of(EObject.class);
    };
  }

  private static Set<Class<?>> domains(List<Element> mappings) {
    Set<Class<?>> classes = new HashSet<>();
    mappings.forEach(mapping -> classes.add(Typing.domain(mapping.getAttribute("domainClass"))));
    return classes;
  }

  private static void require(boolean holds, String what, Kind kind) {
    if (!holds) {
      throw new Typing.WrongExpression("it has to give %s, but gives %s".formatted(what, kind));
    }
  }
}
