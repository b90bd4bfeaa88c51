package org.snn.language.ide.contentassist;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.snn.language.ide.documentation.KeywordDocumentation;
import org.snn.language.services.SnnGrammarAccess;

/** What can be typed next: keywords with their meaning, groups, networks, known data, and whole elements as snippets. */
public class SnnProposals extends IdeContentProposalProvider {

  private static final List<String> KNOWN_DATA = List.of("mnist", "synthetic");

  @Inject
  private SnnGrammarAccess grammar;

  @Inject
  private Snippets snippets;

  @Inject
  private KeywordDocumentation documentation;

  /** Words that are meant, not those that may also be names or parts of a number. */
  @Override
  protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
    ParserRule rule = GrammarUtil.containingParserRule(keyword);
    boolean partOfValue = rule != null && GrammarUtil.isDatatypeRule(rule) && rule != grammar.getNormalisationRule();
    return !partOfValue;
  }

  @Override
  protected void _createProposals(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
    if (!filterKeyword(keyword, context)) {
      return;
    }
    ContentAssistEntry entry = getProposalCreator().createProposal(keyword.getValue(), context,
        ContentAssistEntry.KIND_KEYWORD, it -> it.setDocumentation(documentation.of(keyword.getValue())));
    if (entry != null) {
      acceptor.accept(entry, getProposalPriorities().getKeywordPriority(keyword.getValue(), entry));
    }
    snippets.of(keyword).forEach(snippet -> propose(snippet, context, acceptor));
  }

  /** Offers a whole element. */
  protected void propose(Snippet snippet, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
    ContentAssistEntry entry = getProposalCreator().createSnippet(snippet.numbered(), snippet.label(), context);
    if (entry != null) {
      acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
    }
  }

  @Override
  protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
    if (assignment == grammar.getDataSourceAccess().getSourceAssignment_0()) {
      for (String name : KNOWN_DATA) {
        ContentAssistEntry entry =
            getProposalCreator().createProposal(name, context, ContentAssistEntry.KIND_VALUE, null);
        if (entry != null) {
          acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
        }
      }
      return;
    }
    super._createProposals(assignment, context, acceptor);
  }
}
