package org.snn.language;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

/** Settings that stand twice. The model keeps the second: the text of the first has no element that it could be formatted by. */
public final class DoubledSettings {

  private DoubledSettings() {
  }

  /** The first one whose element is not in the model. */
  public static Optional<INode> first(XtextResource resource) {
    for (INode node : resource.getParseResult().getRootNode().getAsTreeIterable()) {
      EObject element = node.hasDirectSemanticElement() ? node.getSemanticElement() : null;
      if (element != null && element.eResource() != resource) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }
}
