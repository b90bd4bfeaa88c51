package org.snn.language.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.snn.network.Element;

/** What rules ask before they blame: consequences of another mistake are not reported again. */
final class Sound {

  private Sound() {
  }

  /**
   * Whether the network or experiment that an element is part of has no syntax error, so that nothing is missing, or
   * stands for itself, just because something was not understood.
   */
  static boolean text(EObject part) {
    Element whole = EcoreUtil2.getContainerOfType(part, Element.class);
    Resource resource = part.eResource();
    if (whole == null || resource == null || resource.getErrors().isEmpty()) {
      return true;
    }
    INode node = NodeModelUtils.getNode(whole);
    return node == null || resource.getErrors().stream().noneMatch(error -> error instanceof XtextSyntaxDiagnostic syntax
        && syntax.getOffset() >= node.getOffset() && syntax.getOffset() <= node.getTotalEndOffset());
  }

  /** Whether a referenced element is there. */
  static boolean resolved(EObject element) {
    return element != null && !element.eIsProxy();
  }
}
