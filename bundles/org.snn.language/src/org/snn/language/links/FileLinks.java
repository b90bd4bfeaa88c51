package org.snn.language.links;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.snn.language.validation.Environment;
import org.snn.network.NetworkPackage.Literals;
import org.snn.transform.expand.EdgeFiles;

/** Finds the file that an import, an edge list or a data source names. */
@Singleton
public class FileLinks {

  @Inject
  private Environment environment;

  /** The link at a place of the text; empty if there is none, or no such file. */
  public Optional<FileLink> at(XtextResource resource, int offset) {
    if (resource.getParseResult() == null) {
      return Optional.empty();
    }
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
    EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    if (element == null || EdgeFiles.folder(element) == null) {
      return Optional.empty();
    }
    Path folder = EdgeFiles.folder(element);
    return Stream.of(
            link(element, Literals.IMPORT__IMPORT_URI, offset, folder),
            link(element, Literals.CONNECT_FILE__FILE, offset, folder),
            link(element, Literals.DATA_SOURCE__SOURCE, offset, environment.dataOption(), environment.dataFolder(), folder,
                folder.resolve("data")))
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<FileLink> link(EObject element, EAttribute feature, int offset, Path... folders) {
    if (!feature.getEContainingClass().isInstance(element) || !(element.eGet(feature) instanceof String name) || name.isBlank()) {
      return Optional.empty();
    }
    return NodeModelUtils.findNodesForFeature(element, feature).stream().map(INode::getTextRegion)
        .filter(region -> region.contains(offset)).findFirst()
        .flatMap(region -> file(name, folders).map(file -> link(region, file)));
  }

  private static FileLink link(ITextRegion region, Path file) {
    return new FileLink(region.getOffset(), region.getLength(), file);
  }

  private static Optional<Path> file(String name, Path... folders) {
    try {
      return Stream.of(folders).filter(Objects::nonNull).map(folder -> folder.resolve(name).toAbsolutePath().normalize())
          .filter(Files::exists).findFirst();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
