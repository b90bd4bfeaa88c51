package org.snn.ui.edit;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;

/** Colours of a text, from the tokens of the grammar; follows changes of the theme. */
public final class Highlighting extends PresentationReconciler {

  private final IPropertyChangeListener colours = change -> {
    if (change.getProperty().startsWith(TokenScanner.COLOURS)) {
      repaint();
    }
  };
  private ITextViewer viewer;

  /** For {@code plugin.xml}. */
  public Highlighting() {
    DefaultDamagerRepairer lines = new TokenDamager();
    setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer shown) {
    super.install(shown);
    viewer = shown;
    JFaceResources.getColorRegistry().addListener(colours);
  }

  @Override
  public void uninstall() {
    JFaceResources.getColorRegistry().removeListener(colours);
    super.uninstall();
  }

  private void repaint() {
    if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
      viewer.invalidateTextPresentation();
    }
  }
}
