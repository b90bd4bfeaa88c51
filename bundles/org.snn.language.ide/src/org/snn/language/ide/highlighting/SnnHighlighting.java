package org.snn.language.ide.highlighting;

import static org.snn.network.NetworkPackage.Literals.END__GROUP;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__NETWORK;
import static org.snn.network.NetworkPackage.Literals.NAMED_ELEMENT__NAME;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.util.CancelIndicator;
import org.snn.network.End;
import org.snn.network.Experiment;
import org.snn.network.NamedElement;

/** Colours names by what they stand for, wherever they stand; also those that look like keywords. */
public class SnnHighlighting extends DefaultSemanticHighlightingCalculator {

  @Override
  protected boolean highlightElement(EObject element, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelIndicator) {
    if (element instanceof NamedElement named) {
      highlight(acceptor, named, NAMED_ELEMENT__NAME, named);
    }
    if (element instanceof Experiment experiment) {
      highlight(acceptor, experiment, EXPERIMENT__NETWORK, experiment.getNetwork());
    } else if (element instanceof End end) {
      highlight(acceptor, end, END__GROUP, end.getGroup());
    }
    return false;
  }

  private void highlight(IHighlightedPositionAcceptor acceptor, EObject element, EStructuralFeature feature, NamedElement meant) {
    if (meant != null && !meant.eIsProxy()) {
      highlightFeature(acceptor, element, feature, NameStyles.of(meant));
    }
  }
}
