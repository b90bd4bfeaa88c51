package org.snn.design.services;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Reads what Sirius draws, without its classes. */
final class Views {

  private Views() {
  }

  /** The elements in a feature of a view; none if there is no such view or feature. */
  static List<EObject> list(EObject view, String feature) {
    return get(view, feature) instanceof List<?> values
        ? values.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList() : List.of();
  }

  /** The text in a feature of a view, or null. */
  static String text(EObject view, String feature) {
    return get(view, feature) instanceof String text ? text : null;
  }

  /** The element that the target of an edge stands for, or null. */
  static EObject targetOfEdge(EObject edge) {
    return get(edge, "targetNode") instanceof EObject node ? element(node) : null;
  }

  /** The element that a view stands for, or null. */
  static EObject element(EObject view) {
    return get(view, "target") instanceof EObject element ? element : null;
  }

  private static Object get(EObject view, String name) {
    EStructuralFeature feature = view == null ? null : view.eClass().getEStructuralFeature(name);
    return feature == null ? null : view.eGet(feature);
  }
}
