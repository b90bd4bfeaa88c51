package org.snn.ui.edit;

import java.nio.file.Path;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.snn.ui.language.Editing;

/** What can be typed next, from the language's proposals. The generic editor asks in the background. */
public final class Assist implements IContentAssistProcessor {

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    String text = viewer.getDocument().get();
    Path file = EditedFile.path(viewer.getDocument());
    return Editing.ask(editing -> editing.proposals(text, file, offset)).stream()
        .map(proposal -> new SnnProposal(proposal, viewer)).toArray(ICompletionProposal[]::new);
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  /** Behind an arrow a name is due. */
  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'>'};
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return new char[0];
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
