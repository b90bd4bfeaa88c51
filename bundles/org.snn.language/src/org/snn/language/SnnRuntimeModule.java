package org.snn.language;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import java.nio.charset.StandardCharsets;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.SimpleNameProvider;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.IHiddenTokenSequencer;
import org.eclipse.xtext.serializer.sequencer.ISemanticSequencer;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.impl.ImportUriGlobalScopeProvider;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.snn.language.conversion.SnnValueConverters;
import org.snn.language.messages.SnnIssues;
import org.snn.language.messages.SnnLinkingMessages;
import org.snn.language.messages.SnnSyntaxMessages;
import org.snn.language.parser.SnnLexer;
import org.snn.language.resource.SnnFragments;
import org.snn.language.resource.SnnResource;
import org.snn.language.scoping.SnnResourceDescriptionStrategy;
import org.snn.language.serializer.SnnHiddenTokens;
import org.snn.language.serializer.SnnSequencer;
import org.snn.language.serializer.SnnTransientValues;

/** What the language binds instead of Xtext's defaults, and nothing that a workbench would need. */
public class SnnRuntimeModule extends AbstractSnnRuntimeModule {

  @Override
  public Class<? extends Lexer> bindLexer() {
    return SnnLexer.class;
  }

  @Override
  public void configureRuntimeLexer(Binder binder) {
    binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(SnnLexer.class);
  }

  @Override
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return SnnValueConverters.class;
  }

  public Class<? extends ITransientValueService> bindSerializerTransientValueService() {
    return SnnTransientValues.class;
  }

  @Override
  public Class<? extends ISemanticSequencer> bindISemanticSequencer() {
    return SnnSequencer.class;
  }

  public Class<? extends IHiddenTokenSequencer> bindIHiddenTokenSequencer() {
    return SnnHiddenTokens.class;
  }

  @Override
  public Class<? extends XtextResource> bindXtextResource() {
    return SnnResource.class;
  }

  @Override
  public Class<? extends IFragmentProvider> bindIFragmentProvider() {
    return SnnFragments.class;
  }

  @Override
  public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
    return SimpleNameProvider.class;
  }

  @Override
  public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
    return ImportUriGlobalScopeProvider.class;
  }

  public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
    return SnnResourceDescriptionStrategy.class;
  }

  public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
    return SnnLinkingMessages.class;
  }

  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return SnnSyntaxMessages.class;
  }

  public Class<? extends IDiagnosticConverter> bindIDiagnosticConverter() {
    return SnnIssues.class;
  }

  /** A text is UTF-8 wherever it is read, whatever the locale of the machine says. */
  @Override
  public void configureRuntimeEncodingProvider(Binder binder) {
    IEncodingProvider utf8 = uri -> StandardCharsets.UTF_8.name();
    binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(utf8);
  }
}
