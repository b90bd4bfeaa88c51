package org.snn.ui.edit;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** Where the text of a document stands. */
final class EditedFile {

  /** For texts that stand nowhere, such as an older version that is compared. */
  private static final Path NOWHERE = Path.of("text.snn");

  private EditedFile() {
  }

  /** The file in the file system. */
  static Path path(IDocument document) {
    IPath location = Optional.ofNullable(buffer(document)).map(ITextFileBuffer::getLocation).orElse(null);
    if (location == null) {
      return NOWHERE;
    }
    IPath real = file(document).map(IFile::getLocation).orElse(location);
    return real.toFile().toPath();
  }

  /** The file in the workspace, if it is there. */
  static Optional<IFile> file(IDocument document) {
    ITextFileBuffer buffer = buffer(document);
    if (buffer == null || buffer.getLocation() == null) {
      return Optional.empty();
    }
    IPath location = buffer.getLocation();
    return location.segmentCount() < 2 ? Optional.empty()
        : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(location)).filter(IFile::exists);
  }

  private static ITextFileBuffer buffer(IDocument document) {
    return document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
  }
}
