package org.snn.design.services;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Limits;

/** How many neurons the boxes of a diagram list: a user switches a layer on, whose name says it. */
final class ListLength {

  private static final String LONG = "List64";
  private static final String LONGEST = "List512";

  private ListLength() {
  }

  /** The length for a diagram of Sirius; the usual one for null. */
  static int of(EObject diagram) {
    List<String> layers = Views.list(diagram, "activatedLayers").stream().map(layer -> Views.text(layer, "name")).toList();
    return layers.contains(LONGEST) ? 512 : layers.contains(LONG) ? 64 : Limits.LISTED;
  }
}
