package org.snn.language.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.validation.Check;
import org.snn.network.Element;
import org.snn.network.NamedElement;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.SnnModel;

/** Names are unique among siblings of a kind: references and the places of elements in diagrams live on them. */
public class NameRules extends Rules {

  @Check
  public void nameElement(SnnModel model) {
    Map<EClass, List<Element>> kinds = new HashMap<>();
    for (Element element : model.getElements()) {
      kinds.computeIfAbsent(element.eClass(), kind -> new ArrayList<>()).add(element);
    }
    kinds.forEach((kind, elements) -> unique(
        kind == NetworkPackage.Literals.EXPERIMENT ? "an experiment" : "a network", elements, RuleIds.NAME_ELEMENT));
  }

  @Check
  public void nameGroup(Network network) {
    unique("a group", network.groups(), RuleIds.NAME_GROUP);
  }

  private void unique(String kind, List<? extends NamedElement> elements, String id) {
    Map<String, NamedElement> first = new HashMap<>();
    for (NamedElement element : elements) {
      NamedElement other = element.getName() == null ? null : first.putIfAbsent(element.getName(), element);
      if (other != null) {
        error("There is already %s '%s'%s; give this one another name.".formatted(kind, element.getName(),
            Texts.inLine(other)), element, NetworkPackage.Literals.NAMED_ELEMENT__NAME, id);
      }
    }
  }
}
