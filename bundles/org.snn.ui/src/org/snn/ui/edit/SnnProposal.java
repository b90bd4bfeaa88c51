package org.snn.ui.edit;

import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.snn.language.ide.editing.Proposal;

/** One line of content assist. A snippet's places are filled in one after the other, with the tab key. */
final class SnnProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3,
    ICompletionProposalExtension5 {

  private final Proposal proposal;
  private final ITextViewer viewer;
  private Point selection;

  SnnProposal(Proposal proposal, ITextViewer viewer) {
    this.proposal = proposal;
    this.viewer = viewer;
  }

  @Override
  public void apply(IDocument document) {
    apply(viewer, '\0', 0, proposal.offset() + proposal.length());
  }

  @Override
  public void apply(ITextViewer shown, char trigger, int stateMask, int cursor) {
    IDocument document = shown.getDocument();
    try {
      String text = proposal.text();
      document.replace(proposal.offset(), cursor - proposal.offset(), text);
      selection = new Point(proposal.offset() + text.length(), 0);
      if (!proposal.places().isEmpty()) {
        fillIn(shown, document, text.length());
      }
    } catch (BadLocationException changedMeanwhile) {
      selection = null;
    }
  }

  private void fillIn(ITextViewer shown, IDocument document, int length) throws BadLocationException {
    LinkedModeModel model = new LinkedModeModel();
    int number = 0;
    for (Proposal.Place place : proposal.places()) {
      LinkedPositionGroup group = new LinkedPositionGroup();
      for (int i = 0; i < place.offsets().size(); i++) {
        int stop = i == 0 ? number : LinkedPositionGroup.NO_STOP;
        group.addPosition(new LinkedPosition(document, proposal.offset() + place.offsets().get(i), place.length(), stop));
      }
      model.addGroup(group);
      number++;
    }
    model.forceInstall();
    LinkedModeUI ui = new EditorLinkedModeUI(model, shown);
    ui.setExitPosition(shown, proposal.offset() + length, 0, Integer.MAX_VALUE);
    ui.enter();
    selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
  }

  /** Whether it still fits what was typed since. */
  @Override
  public boolean validate(IDocument document, int cursor, DocumentEvent event) {
    try {
      String typed = document.get(proposal.offset(), cursor - proposal.offset());
      return proposal.text().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    } catch (BadLocationException deleted) {
      return false;
    }
  }

  @Override
  public Point getSelection(IDocument document) {
    return selection;
  }

  @Override
  public String getDisplayString() {
    return proposal.label();
  }

  @Override
  public Image getImage() {
    return proposal.named() == null ? null : OutlineLabels.icon(proposal.named()).image();
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return proposal.documentation().isEmpty() ? null : Markdown.html(proposal.documentation());
  }

  @Override
  public String getAdditionalProposalInfo() {
    return proposal.documentation().isEmpty() ? null : Markdown.html(proposal.documentation());
  }

  @Override
  public IInformationControlCreator getInformationControlCreator() {
    return Markdown.CONTROLS;
  }

  @Override
  public CharSequence getPrefixCompletionText(IDocument document, int cursor) {
    return proposal.text();
  }

  @Override
  public int getPrefixCompletionStart(IDocument document, int cursor) {
    return proposal.offset();
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }

  @Override
  public void selected(ITextViewer shown, boolean smartToggle) {
  }

  @Override
  public void unselected(ITextViewer shown) {
  }
}
