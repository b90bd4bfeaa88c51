package org.snn.language.ide.documentation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.language.services.SnnGrammarAccess;

/** Tells words of the language from names that look the same. */
@Singleton
public class KeywordFinder {

  @Inject
  private SnnGrammarAccess grammar;

  /** The keyword or literal at a place of the text; empty at names, values and blanks. */
  public Optional<ILeafNode> at(XtextResource resource, int offset) {
    return Optional.ofNullable(resource.getParseResult())
        .map(parsed -> NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), offset)).filter(this::isKeyword);
  }

  private boolean isKeyword(ILeafNode leaf) {
    boolean keyword = leaf.getGrammarElement() instanceof Keyword word
        && GrammarUtil.containingParserRule(word) != grammar.getNameRule();
    return keyword || GrammarUtil.containingRule(leaf.getGrammarElement()) instanceof EnumRule;
  }
}
