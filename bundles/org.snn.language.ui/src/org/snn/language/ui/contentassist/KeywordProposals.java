package org.snn.language.ui.contentassist;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.snn.language.ide.contentassist.Snippet;
import org.snn.language.ide.contentassist.SnnProposals;

/** All proposals but the snippets, which Eclipse offers as templates. */
public class KeywordProposals extends SnnProposals {

  @Override
  protected void propose(Snippet snippet, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {}
}
