package org.snn.language.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;

/** What rules ask before they blame: consequences of another mistake are not reported again. */
final class Sound {

  private Sound() {
  }

  /** Whether the file of an element has no syntax error, so that nothing is missing just because it was not understood. */
  static boolean text(EObject element) {
    return element.eResource() == null
        || element.eResource().getErrors().stream().noneMatch(XtextSyntaxDiagnostic.class::isInstance);
  }

  /** Whether a referenced element is there. */
  static boolean resolved(EObject element) {
    return element != null && !element.eIsProxy();
  }
}
