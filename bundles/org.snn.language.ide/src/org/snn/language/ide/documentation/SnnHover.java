package org.snn.language.ide.documentation;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverContext;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.snn.language.services.SnnGrammarAccess;

/** Says what the word under the pointer means: a keyword, or the group or network that a name stands for. */
public class SnnHover extends HoverService {

  @Inject
  private KeywordDocumentation keywords;

  @Inject
  private ElementSummary summaries;

  @Inject
  private SnnGrammarAccess grammar;

  @Override
  public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancelIndicator) {
    if (resource.getParseResult() == null) {
      return EMPTY_HOVER;
    }
    int offset = document.getOffSet(params.getPosition());
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
    String documentation = leaf == null ? null : documentation(leaf);
    if (documentation != null) {
      HoverContext context = new HoverContext(document, resource, offset, leaf.getTextRegion(), null);
      return new Hover(toMarkupContent(getKind(context), documentation), getRange(context));
    }
    return super.hover(document, resource, params, cancelIndicator);
  }

  private String documentation(ILeafNode leaf) {
    boolean keyword = leaf.getGrammarElement() instanceof Keyword word
        && GrammarUtil.containingParserRule(word) != grammar.getNameRule();
    boolean literal = GrammarUtil.containingRule(leaf.getGrammarElement()) instanceof EnumRule;
    return keyword || literal ? keywords.of(leaf.getText()) : null;
  }

  @Override
  public String getContents(EObject element) {
    String comment = super.getContents(element);
    String summary = summaries.of(element);
    return comment.isEmpty() ? summary : summary + "\n\n" + comment;
  }
}
