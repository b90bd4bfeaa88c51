package org.snn.language.ui.hyperlinking;

import com.google.inject.Inject;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.hyperlinking.HyperlinkHelper;
import org.eclipse.xtext.ui.editor.hyperlinking.IHyperlinkAcceptor;
import org.snn.language.links.FileLinks;

/** Links from names to declarations, and from imports, edge lists and data to their files. */
public class SnnHyperlinks extends HyperlinkHelper {

  @Inject
  private FileLinks files;

  @Override
  public void createHyperlinksByOffset(XtextResource resource, int offset, IHyperlinkAcceptor acceptor) {
    super.createHyperlinksByOffset(resource, offset, acceptor);
    files.at(resource, offset)
        .ifPresent(link -> acceptor.accept(new FileHyperlink(new Region(link.offset(), link.length()), link.file())));
  }
}
