package org.snn.ui.network;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.texteditor.ITextEditor;

/** What the view shows. */
sealed interface Subject {

  /** The file that it is, or would be saved as. */
  Path file();

  /** The file in the workspace; null if it is elsewhere. */
  IFile resource();

  /**
   * A text.
   *
   * @param editor that has it open; null for a file that is only selected
   */
  record Text(Path file, ITextEditor editor, IFile resource) implements Subject {
  }

  /** A trained network. */
  record Trained(Path file, IFile resource) implements Subject {
  }
}
