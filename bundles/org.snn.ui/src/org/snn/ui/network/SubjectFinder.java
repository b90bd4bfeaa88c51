package org.snn.ui.network;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.ui.WorkspaceFiles;

/** Finds what editors and selections are about. */
final class SubjectFinder {

  private SubjectFinder() {
  }

  /** The text or trained network in an editor. */
  static Optional<Subject> of(IEditorPart editor) {
    if (editor == null) {
      return Optional.empty();
    }
    IEditorInput input = editor.getEditorInput();
    IFile resource = input.getAdapter(IFile.class);
    Path file = WorkspaceFiles.path(input).orElseGet(() -> Path.of(input.getName()));
    ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
    if (text != null && hasEnding(file, ".snn")) {
      return Optional.of(new Subject.Text(file, text, resource));
    }
    return hasEnding(file, ".snna") ? Optional.of(new Subject.Trained(file, resource)) : Optional.empty();
  }

  /** The only selected file, if it is one of ours; a text that is open is that of its editor. */
  static Optional<Subject> of(ISelection selection, IWorkbenchPage page) {
    IFile resource = selection instanceof IStructuredSelection chosen && chosen.size() == 1
        ? Adapters.adapt(chosen.getFirstElement(), IFile.class) : null;
    if (resource == null || resource.getLocation() == null) {
      return Optional.empty();
    }
    Path file = resource.getLocation().toPath();
    if (hasEnding(file, ".snna")) {
      return Optional.of(new Subject.Trained(file, resource));
    }
    if (!hasEnding(file, ".snn")) {
      return Optional.empty();
    }
    return of(page.findEditor(new FileEditorInput(resource))).or(() -> Optional.of(new Subject.Text(file, null, resource)));
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
