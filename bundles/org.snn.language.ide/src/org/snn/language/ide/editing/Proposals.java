package org.snn.language.ide.editing;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.snn.language.ide.documentation.ElementSummary;

/** Asks the provider of proposals that the language server asks too. */
final class Proposals {

  @Inject
  private Provider<ContentAssistContextFactory> contexts;

  @Inject
  private ExecutorService threads;

  @Inject
  private IdeContentProposalProvider provider;

  @Inject
  private Provider<IdeContentProposalAcceptor> acceptors;

  @Inject
  private ElementSummary summaries;

  List<Proposal> at(XtextResource resource, String text, int offset) {
    ContentAssistContextFactory factory = contexts.get();
    factory.setPool(threads);
    ContentAssistContext[] found = factory.create(text, new TextRegion(offset, 0), offset, resource);
    IdeContentProposalAcceptor acceptor = acceptors.get();
    provider.createProposals(Arrays.asList(found), acceptor);
    List<Proposal> proposals = new ArrayList<>();
    acceptor.getEntries().forEach(entry -> proposals.add(proposal(entry, offset)));
    return proposals;
  }

  private Proposal proposal(ContentAssistEntry entry, int offset) {
    int before = entry.getPrefix() == null ? 0 : entry.getPrefix().length();
    String label = entry.getLabel() == null ? entry.getProposal() : entry.getLabel();
    SnippetText text = ContentAssistEntry.KIND_SNIPPET.equals(entry.getKind())
        ? SnippetText.of(entry.getProposal()) : new SnippetText(entry.getProposal(), List.of());
    EObject named = named(entry);
    String documentation = named == null ? Objects.requireNonNullElse(entry.getDocumentation(), "") : summaries.of(named);
    return new Proposal(
        OutlineEntry.Kind.of(named), label, documentation, offset - before, before, text.text(), text.places());
  }

  private static EObject named(ContentAssistEntry entry) {
    EObject named = entry.getSource() instanceof IEObjectDescription description ? description.getEObjectOrProxy() : null;
    return named == null || named.eIsProxy() ? null : named;
  }
}
