package org.snn.language.validation;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** How messages cure portions that are out of their range. */
final class Portions {

  private Portions() {
  }

  /** The percentage that a number above 1 was probably meant as, such as 20% for 20; empty for others. */
  static String meant(EObject element, EAttribute feature) {
    double value = (Double) element.eGet(feature);
    List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
    boolean percentage = !nodes.isEmpty() && nodes.get(0).getText().endsWith("%");
    return value > 1 && value < 100 && !percentage ? Texts.number(value) + "%" : "";
  }

  /** What to write instead: the percentage that was meant, else an example. */
  static String cure(String meant, String example) {
    return "write %s".formatted(meant.isEmpty() ? example : meant);
  }
}
