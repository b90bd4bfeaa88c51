package org.snn.language.ide.editing;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.snn.language.links.FileLinks;

/** Follows names to where they are declared, and the names of files to files. */
final class Targets {

  @Inject
  private EObjectAtOffsetHelper elements;

  @Inject
  private ILocationInFileProvider locations;

  @Inject
  private FileLinks files;

  Optional<Target> at(XtextResource resource, int offset) {
    if (resource.getParseResult() == null) {
      return Optional.empty();
    }
    ILeafNode word = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
    if (word == null || word.isHidden()) {
      return Optional.empty();
    }
    EObject named = elements.resolveCrossReferencedElementAt(resource, offset);
    return named == null ? file(resource, offset) : declaration(word, named);
  }

  private Optional<Target> file(XtextResource resource, int offset) {
    return files.at(resource, offset).filter(link -> Files.isRegularFile(link.file()))
        .map(link -> new Target(link.offset(), link.length(), link.file(), 0, 0));
  }

  private Optional<Target> declaration(ILeafNode word, EObject named) {
    URI uri = named.eIsProxy() ? null : named.eResource().getURI();
    if (uri == null || !uri.isFile()) {
      return Optional.empty();
    }
    ITextRegion name = locations.getSignificantTextRegion(named);
    return Optional.of(
        new Target(word.getOffset(), word.getLength(), Path.of(uri.toFileString()), name.getOffset(), name.getLength()));
  }
}
