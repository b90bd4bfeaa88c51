package org.snn.language.ui.hover;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.ui.editor.hover.html.DefaultEObjectHoverProvider;
import org.snn.language.ide.documentation.ElementSummary;
import org.snn.language.ide.documentation.Html;
import org.snn.language.ide.documentation.KeywordDocumentation;

/** What a hover says of an element, or of a word of the grammar. */
public class SnnHoverTexts extends DefaultEObjectHoverProvider {

  @Inject
  private KeywordDocumentation keywords;

  @Inject
  private ElementSummary summaries;

  @Inject
  private IEObjectDocumentationProvider comments;

  /** The word that a piece of the grammar stands for; null if it is none. */
  static String word(EObject element) {
    return element instanceof EnumLiteralDeclaration literal ? literal.getLiteral().getValue()
        : element instanceof Keyword keyword ? keyword.getValue() : null;
  }

  @Override
  protected boolean hasHover(EObject element) {
    return word(element) != null || !summaries.of(element).isEmpty();
  }

  @Override
  protected String getFirstLine(EObject element) {
    String word = word(element);
    return Html.of(word == null ? summaries.of(element) : "**%s**".formatted(word));
  }

  @Override
  protected String getDocumentation(EObject element) {
    String word = word(element);
    String text = word == null ? comments.getDocumentation(element) : keywords.of(word);
    return text == null ? "" : Html.of(text);
  }
}
