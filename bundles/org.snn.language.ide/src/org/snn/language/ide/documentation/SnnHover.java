package org.snn.language.ide.documentation;

import com.google.inject.Inject;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverContext;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Says what the word under the pointer means: a keyword, or the group or network that a name stands for. */
public class SnnHover extends HoverService {

  @Inject
  private KeywordDocumentation keywords;

  @Inject
  private KeywordFinder finder;

  @Inject
  private ElementSummary summaries;

  @Override
  public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancelIndicator) {
    if (resource.getParseResult() == null) {
      return EMPTY_HOVER;
    }
    int offset = document.getOffSet(params.getPosition());
    Optional<ILeafNode> keyword = finder.at(resource, offset).filter(leaf -> keywords.of(leaf.getText()) != null);
    if (keyword.isPresent()) {
      HoverContext context = new HoverContext(document, resource, offset, keyword.get().getTextRegion(), null);
      return new Hover(toMarkupContent(getKind(context), keywords.of(keyword.get().getText())), getRange(context));
    }
    return super.hover(document, resource, params, cancelIndicator);
  }

  @Override
  public String getContents(EObject element) {
    String comment = super.getContents(element);
    String summary = summaries.of(element);
    return comment.isEmpty() ? summary : summary + "\n\n" + comment;
  }
}
