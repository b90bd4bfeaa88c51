package org.snn.language.validation;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** How messages write numbers, counts and lines. */
final class Texts {

  private static final double SMALL = 1e-4;
  private static final double LARGE = 1e9;

  private Texts() {
  }

  /** As a person writes it: 1, 0.25, 1e-8. */
  static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value) || size != 0 && (size < SMALL || size >= LARGE)) {
      return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** 1 neuron, 2 neurons. */
  static String count(long count, String one) {
    return count == 1 ? "1 " + one : count + " " + one + "s";
  }

  /** " in line 7", or nothing for an element without text. */
  static String inLine(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    return node == null ? "" : " in line " + node.getStartLine();
  }

  /** Where an element starts in its text, 0 for an element without text. */
  static int offset(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    return node == null ? 0 : node.getOffset();
  }
}
