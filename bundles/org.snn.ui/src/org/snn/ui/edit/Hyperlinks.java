package org.snn.ui.edit;

import java.nio.file.Path;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.snn.ui.language.Editing;

/** Leads from names to declarations, and from the names of files to files: F3, or a click with the Ctrl key. */
public final class Hyperlinks extends AbstractHyperlinkDetector {

  @Override
  public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
    IDocument document = viewer.getDocument();
    Path path = EditedFile.path(document);
    if (!path.toString().endsWith(".snn")) {
      return null;
    }
    return Editing.askBriefly(editing -> editing.target(document.get(), path, region.getOffset()))
        .map(target -> new IHyperlink[] {new TargetLink(target)}).orElse(null);
  }
}
