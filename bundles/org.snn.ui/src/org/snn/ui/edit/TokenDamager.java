package org.snn.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;

/** Says what a change colours anew: its lines, or all that follows if quotes or comments may begin or end there. */
final class TokenDamager extends DefaultDamagerRepairer {

  private static final String QUOTES_AND_COMMENTS = "\"'/*";

  TokenDamager() {
    super(new TokenScanner());
  }

  @Override
  public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
    IRegion lines = super.getDamageRegion(partition, event, partitioningChanged);
    try {
      // What was removed is no longer known: it may have closed something.
      boolean open = event.getLength() > 0
          || fDocument.get(lines.getOffset(), lines.getLength()).chars().anyMatch(c -> QUOTES_AND_COMMENTS.indexOf(c) >= 0);
      boolean all = open && fDocument.getLength() <= TokenScanner.LONG;
      return all ? new Region(lines.getOffset(), fDocument.getLength() - lines.getOffset()) : lines;
    } catch (BadLocationException outside) {
      return partition;
    }
  }
}
