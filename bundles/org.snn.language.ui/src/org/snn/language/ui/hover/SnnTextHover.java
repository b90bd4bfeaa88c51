package org.snn.language.ui.hover;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.hover.DispatchingEObjectTextHover;
import org.eclipse.xtext.ui.editor.hover.IEObjectHoverProvider.IInformationControlCreatorProvider;
import org.eclipse.xtext.util.Pair;
import org.eclipse.xtext.util.Tuples;
import org.snn.language.ide.documentation.KeywordDocumentation;
import org.snn.language.ide.documentation.KeywordFinder;

/** Also explains keywords, which Xtext's hover does not see. */
public class SnnTextHover extends DispatchingEObjectTextHover {

  @Inject
  private KeywordFinder finder;

  @Inject
  private KeywordDocumentation keywords;

  @Inject
  private SnnHoverTexts texts;

  @Override
  protected Pair<EObject, IRegion> getXtextElementAt(XtextResource resource, int offset) {
    return finder.at(resource, offset).filter(leaf -> keywords.of(leaf.getText()) != null)
        .map(leaf -> Tuples.<EObject, IRegion>create(leaf.getGrammarElement(), new Region(leaf.getOffset(), leaf.getLength())))
        .orElseGet(() -> super.getXtextElementAt(resource, offset));
  }

  @Override
  public Object getHoverInfo(EObject element, ITextViewer viewer, IRegion region) {
    if (SnnHoverTexts.word(element) == null) {
      return super.getHoverInfo(element, viewer, region);
    }
    IInformationControlCreatorProvider info = texts.getHoverInfo(element, viewer, region);
    lastCreatorProvider = info;
    return info == null ? null : info.getInfo();
  }
}
