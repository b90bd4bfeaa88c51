package org.snn.language.ui;

import com.google.inject.Binder;
import com.google.inject.Provider;
import com.google.inject.name.Names;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.containers.IAllContainersState;
import org.eclipse.xtext.ui.editor.hover.IEObjectHover;
import org.eclipse.xtext.ui.editor.hover.IEObjectHoverProvider;
import org.eclipse.xtext.ui.editor.hyperlinking.IHyperlinkHelper;
import org.eclipse.xtext.ui.editor.model.IResourceForEditorInputFactory;
import org.eclipse.xtext.ui.editor.model.ResourceForIEditorInputFactory;
import org.eclipse.xtext.ui.editor.syntaxcoloring.AbstractAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.ui.editor.syntaxcoloring.IHighlightingConfiguration;
import org.eclipse.xtext.ui.resource.IResourceSetProvider;
import org.eclipse.xtext.ui.resource.SimpleResourceSetProvider;
import org.eclipse.xtext.ui.shared.Access;
import org.snn.language.ide.contentassist.SnnContentAssistLexer;
import org.snn.language.ide.highlighting.SnnHighlighting;
import org.snn.language.parser.SnnLexer;
import org.snn.language.ui.contentassist.KeywordProposals;
import org.snn.language.ui.contentassist.SnnTemplates;
import org.snn.language.ui.highlighting.SnnColours;
import org.snn.language.ui.highlighting.SnnTokenStyles;
import org.snn.language.ui.hover.SnnHoverTexts;
import org.snn.language.ui.hover.SnnTextHover;
import org.snn.language.ui.hyperlinking.SnnHyperlinks;

/** Puts what org.snn.language.ide knows into Xtext's editor. */
public class SnnUiModule extends AbstractSnnUiModule {

  public SnnUiModule(AbstractUIPlugin plugin) {
    super(plugin);
  }

  // Files, resources and projects as the workspace has them: Xtext's defaults are for Java and fail in an Eclipse without JDT.

  @Override
  public Provider<? extends IAllContainersState> provideIAllContainersState() {
    return Access.getWorkspaceProjectsState();
  }

  @Override
  public Class<? extends IResourceSetProvider> bindIResourceSetProvider() {
    return SimpleResourceSetProvider.class;
  }

  @Override
  public Class<? extends IResourceForEditorInputFactory> bindIResourceForEditorInputFactory() {
    return ResourceForIEditorInputFactory.class;
  }

  @Override
  public void configureHighlightingLexer(Binder binder) {
    binder.bind(org.eclipse.xtext.parser.antlr.Lexer.class).annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
        .to(SnnLexer.class);
  }

  @Override
  public void configureContentAssistLexer(Binder binder) {
    binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(SnnContentAssistLexer.class);
  }

  public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
    return KeywordProposals.class;
  }

  @Override
  public Class<? extends TemplateStore> bindTemplateStore() {
    return SnnTemplates.class;
  }

  public Class<? extends ISemanticHighlightingCalculator> bindIdeSemanticHighlightingCalculator() {
    return SnnHighlighting.class;
  }

  public Class<? extends AbstractAntlrTokenToAttributeIdMapper> bindAbstractAntlrTokenToAttributeIdMapper() {
    return SnnTokenStyles.class;
  }

  public Class<? extends IHighlightingConfiguration> bindIHighlightingConfiguration() {
    return SnnColours.class;
  }

  @Override
  public Class<? extends IEObjectHover> bindIEObjectHover() {
    return SnnTextHover.class;
  }

  public Class<? extends IEObjectHoverProvider> bindIEObjectHoverProvider() {
    return SnnHoverTexts.class;
  }

  public Class<? extends IHyperlinkHelper> bindIHyperlinkHelper() {
    return SnnHyperlinks.class;
  }
}
