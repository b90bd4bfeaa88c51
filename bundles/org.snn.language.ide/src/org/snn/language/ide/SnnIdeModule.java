package org.snn.language.ide;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.snn.language.ide.codeactions.SnnCodeActions;
import org.snn.language.ide.contentassist.SnnContentAssistLexer;
import org.snn.language.ide.contentassist.SnnProposals;
import org.snn.language.ide.documentation.SnnHover;
import org.snn.language.ide.formatting.SnnFormatting;
import org.snn.language.ide.highlighting.SnnHighlighting;
import org.snn.language.ide.symbols.SnnSymbolDetails;
import org.snn.language.ide.symbols.SnnSymbolKinds;

/** What every editor shares: proposals, colours, documentation, symbols, formatting and quick fixes. */
public class SnnIdeModule extends AbstractSnnIdeModule {

  @Override
  public void configureContentAssistLexer(Binder binder) {
    binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(SnnContentAssistLexer.class);
  }

  public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
    return SnnProposals.class;
  }

  public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
    return SnnHighlighting.class;
  }

  public Class<? extends IHoverService> bindIHoverService() {
    return SnnHover.class;
  }

  public Class<? extends ICodeActionService2> bindICodeActionService2() {
    return SnnCodeActions.class;
  }

  public Class<? extends FormattingService> bindFormattingService() {
    return SnnFormatting.class;
  }

  public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
    return SnnSymbolKinds.class;
  }

  public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
    return SnnSymbolDetails.class;
  }
}
