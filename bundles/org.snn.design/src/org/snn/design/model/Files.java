package org.snn.design.model;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/** Where the text of an element lies on the disk; a workbench knows it by a name of its workspace. */
public final class Files {

  private Files() {
  }

  /** The file that an element is in; nothing if it is in none. */
  public static Optional<Path> of(EObject element) {
    URI uri = element.eResource() == null ? null : element.eResource().getURI();
    URI local = uri == null || uri.isFile() ? uri : CommonPlugin.asLocalURI(uri);
    return local != null && local.isFile() ? Optional.of(Path.of(local.toFileString()).toAbsolutePath()) : Optional.empty();
  }
}
