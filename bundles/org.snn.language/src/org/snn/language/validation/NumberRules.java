package org.snn.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;

/** The one rule that holds for every number of a model. */
public class NumberRules extends Rules {

  /** Over all numbers of an element, so that a new attribute cannot be forgotten. */
  @Check
  public void numberFinite(EObject element) {
    for (EAttribute attribute : element.eClass().getEAllAttributes()) {
      List<?> values = attribute.isMany() ? (List<?>) element.eGet(attribute) : single(element.eGet(attribute));
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) instanceof Double number && !Numbers.finite(number)) {
          error("%s is no number to compute with; training computes in 32 bits, up to 3.4e38."
              .formatted(Texts.number(number)), attribute, attribute.isMany() ? i : INSIGNIFICANT_INDEX,
              RuleIds.NUMBER_FINITE);
        }
      }
    }
  }

  private static List<?> single(Object value) {
    return value == null ? List.of() : List.of(value);
  }
}
