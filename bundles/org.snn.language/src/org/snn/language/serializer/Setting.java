package org.snn.language.serializer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.serializer.acceptor.SequenceFeeder;
import org.eclipse.xtext.serializer.sequencer.ISemanticNodeProvider.INodesForEObjectProvider;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService.ValueTransient;

/**
 * A value that an element has, and where it stands in the text.
 *
 * @param feature the value's feature
 * @param terminals what the grammar has for its first value and, in a list, for further ones
 * @param offset in the text, or {@link #NOWHERE}
 */
record Setting(EStructuralFeature feature, List<AbstractElement> terminals, int offset) {

  private static final int NOWHERE = -1;

  /**
   * The settings that an element has: those of the text in its order, new ones each behind the one that precedes it in the
   * grammar.
   */
  static List<Setting> inOrder(EObject element, Alternatives alternatives, INodesForEObjectProvider nodes,
      ITransientValueService transientValues) {
    List<Assignment> assignments = EcoreUtil2.getAllContentsOfType(alternatives, Assignment.class);
    List<Setting> present = inGrammar(element, assignments, nodes, transientValues);
    List<Setting> ordered = new ArrayList<>(present.stream().filter(Setting::isInText).toList());
    ordered.sort(Comparator.comparingInt(Setting::offset));
    for (int i = 0; i < present.size(); i++) {
      if (!present.get(i).isInText()) {
        ordered.add(i == 0 ? 0 : ordered.indexOf(present.get(i - 1)) + 1, present.get(i));
      }
    }
    return ordered;
  }

  /** The settings that an element has, in the order of the grammar. */
  static List<Setting> inGrammar(EObject element, List<Assignment> assignments, INodesForEObjectProvider nodes,
      ITransientValueService transientValues) {
    List<Setting> present = new ArrayList<>();
    terminals(element, assignments).forEach((feature, terminals) -> {
      if (hasValue(element, feature, transientValues)) {
        present.add(new Setting(feature, terminals, offset(element, feature, nodes)));
      }
    });
    return present;
  }

  private static Map<EStructuralFeature, List<AbstractElement>> terminals(EObject element, List<Assignment> assignments) {
    Map<EStructuralFeature, List<AbstractElement>> terminals = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      AbstractElement terminal = assignment.getTerminal();
      terminals.computeIfAbsent(element.eClass().getEStructuralFeature(assignment.getFeature()), f -> new ArrayList<>())
          .add(terminal instanceof CrossReference reference ? reference.getTerminal() : terminal);
    }
    return terminals;
  }

  private static boolean hasValue(EObject element, EStructuralFeature feature, ITransientValueService transientValues) {
    return feature.isMany() ? !((Collection<?>) element.eGet(feature)).isEmpty()
        : transientValues.isValueTransient(element, feature) != ValueTransient.YES;
  }

  private static int offset(EObject element, EStructuralFeature feature, INodesForEObjectProvider nodes) {
    Object value = element.eGet(feature);
    INode node = feature.isMany() ? nodes.getNodeForMultiValue(feature, 0, 0, ((List<?>) value).get(0))
        : nodes.getNodeForSingelValue(feature, value);
    return node == null ? NOWHERE : node.getOffset();
  }

  private boolean isInText() {
    return offset != NOWHERE;
  }

  /** Hands the value over to the serializer. */
  void feed(EObject element, SequenceFeeder feeder) {
    Object value = element.eGet(feature);
    if (!feature.isMany()) {
      if (terminals.get(0) instanceof Keyword keyword) {
        feeder.accept(keyword, value);
      } else {
        feeder.accept((RuleCall) terminals.get(0), value);
      }
      return;
    }
    List<?> values = (List<?>) value;
    for (int i = 0; i < values.size(); i++) {
      feeder.accept((RuleCall) terminals.get(Math.min(i, terminals.size() - 1)), values.get(i), i);
    }
  }
}
