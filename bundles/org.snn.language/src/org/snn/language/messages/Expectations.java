package org.snn.language.messages;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.snn.language.services.SnnGrammarAccess;

/**
 * What may stand behind a token, in words. Walks the grammar upwards from the place of the token, and from rule to calling
 * rule along the syntax tree.
 */
@Singleton
final class Expectations {

  private final SnnGrammarAccess grammar;
  private final Map<AbstractRule, String> words;

  @Inject
  Expectations(SnnGrammarAccess grammar) {
    this.grammar = grammar;
    words = Map.ofEntries(Map.entry(grammar.getNameRule(), "a name"),
        Map.entry(grammar.getTextRule(), "a name or a text in quotes"), Map.entry(grammar.getSTRINGRule(), "a text in quotes"),
        Map.entry(grammar.getCountRule(), "a whole number"), Map.entry(grammar.getSeedRule(), "a whole number"),
        Map.entry(grammar.getINTRule(), "a whole number"), Map.entry(grammar.getDECIMALRule(), "a number"),
        Map.entry(grammar.getNumberRule(), "a number"), Map.entry(grammar.getPortionRule(), "a number or a percentage"),
        Map.entry(grammar.getShareRule(), "a share such as 80% or a number of samples"),
        Map.entry(grammar.getActivationRule(), "an activation"));
  }

  /** What may begin a text. */
  Set<String> atStart() {
    Set<String> found = new LinkedHashSet<>();
    first(grammar.getSnnModelRule().getAlternatives(), found);
    return found;
  }

  /** What may follow this token; empty where its place in the grammar is not known. */
  Set<String> after(INode token) {
    Set<String> found = new LinkedHashSet<>();
    INode place = token;
    while (place != null) {
      if (place.getGrammarElement() instanceof AbstractElement element && isPlace(element) && !follow(element, found)) {
        return found;
      }
      place = place.getParent();
    }
    return found;
  }

  /** The parts of a value, such as the sign of a number, are not told apart; actions read nothing. */
  private static boolean isPlace(AbstractElement element) {
    return !(element instanceof Action)
        && GrammarUtil.containingRule(element) instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule);
  }

  /** Adds what follows within the rule; answers whether the rule may end there. */
  private boolean follow(AbstractElement element, Set<String> found) {
    AbstractElement place = element;
    while (true) {
      if (GrammarUtil.isMultipleCardinality(place)) {
        first(place, found);
      }
      if (!(place.eContainer() instanceof AbstractElement container)) {
        return true;
      }
      if (container instanceof Group group && !rest(group, place, found)) {
        return false;
      }
      place = container;
    }
  }

  /** Adds what the elements of a group behind this one may begin with; answers whether all may be absent. */
  private boolean rest(Group group, AbstractElement element, Set<String> found) {
    List<AbstractElement> elements = group.getElements();
    for (AbstractElement next : elements.subList(elements.indexOf(element) + 1, elements.size())) {
      if (!first(next, found)) {
        return false;
      }
    }
    return true;
  }

  /** Adds what the element may begin with; answers whether it may be absent. */
  private boolean first(AbstractElement element, Set<String> found) {
    boolean optional = GrammarUtil.isOptionalCardinality(element);
    if (element instanceof Keyword keyword) {
      found.add(quoted(keyword.getValue()));
    } else if (element instanceof EnumLiteralDeclaration literal) {
      found.add(quoted(literal.getLiteral().getValue()));
    } else if (element instanceof Assignment assignment) {
      first(assignment.getTerminal(), found);
    } else if (element instanceof CrossReference reference) {
      found.add("the name of a " + reference.getType().getClassifier().getName().toLowerCase());
    } else if (element instanceof RuleCall call) {
      return firstOfRule(call.getRule(), found) || optional;
    } else if (element instanceof Alternatives alternatives) {
      for (AbstractElement alternative : alternatives.getElements()) {
        optional |= first(alternative, found);
      }
    } else if (element instanceof Group group) {
      return rest(group, null, found) || optional;
    }
    return optional || element instanceof Action;
  }

  private boolean firstOfRule(AbstractRule rule, Set<String> found) {
    String word = words.get(rule);
    if (word != null) {
      found.add(word);
      return false;
    }
    return first(rule.getAlternatives(), found);
  }

  private static String quoted(String keyword) {
    return "'" + keyword + "'";
  }
}
