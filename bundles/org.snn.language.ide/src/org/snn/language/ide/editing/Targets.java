package org.snn.language.ide.editing;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import org.snn.network.ConnectFile;
import org.snn.network.DataSource;
import org.snn.network.Import;

/** Follows names to where they are declared, and the names of files to files. */
final class Targets {

  @Inject
  private EObjectAtOffsetHelper elements;

  @Inject
  private ILocationInFileProvider locations;

  Optional<Target> at(XtextResource resource, int offset) {
    if (resource.getParseResult() == null) {
      return Optional.empty();
    }
    ILeafNode word = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
    if (word == null || word.isHidden()) {
      return Optional.empty();
    }
    EObject named = elements.resolveCrossReferencedElementAt(resource, offset);
    return named == null ? file(resource, word) : declaration(word, named);
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

  private static Optional<Target> file(XtextResource resource, ILeafNode word) {
    String name = fileName(NodeModelUtils.findActualSemanticObjectFor(word));
    boolean quoted = word.getText().startsWith("\"") || word.getText().startsWith("'");
    if (name == null || !quoted || !resource.getURI().isFile()) {
      return Optional.empty();
    }
    Path folder = Path.of(resource.getURI().toFileString()).getParent();
    try {
      Path beside = folder.resolve(name).normalize();
      Path file = Files.isRegularFile(beside) ? beside : folder.resolve("data").resolve(name).normalize();
      return Files.isRegularFile(file)
          ? Optional.of(new Target(word.getOffset(), word.getLength(), file, 0, 0)) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static String fileName(EObject element) {
    if (element instanceof Import imported) {
      return imported.getImportURI();
    }
    if (element instanceof ConnectFile edges) {
      return edges.getFile();
    }
    return element instanceof DataSource data ? data.getSource() : null;
  }
}
