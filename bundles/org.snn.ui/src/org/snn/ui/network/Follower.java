package org.snn.ui.network;

import java.util.function.Consumer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;

/** Follows what one works on in a window: the active editor, or the file that is selected elsewhere. */
final class Follower implements IPartListener2, ISelectionListener {

  private final IWorkbenchPage page;
  private final IWorkbenchPart self;
  private final Consumer<Subject> found;
  private final Consumer<ITextEditor> closed;

  /**
   * Not yet listening.
   *
   * @param self whose own selections do not count
   */
  Follower(IWorkbenchPage page, IWorkbenchPart self, Consumer<Subject> found, Consumer<ITextEditor> closed) {
    this.page = page;
    this.self = self;
    this.found = found;
    this.closed = closed;
  }

  void start() {
    page.addPartListener(this);
    page.addPostSelectionListener(this);
    SubjectFinder.of(page.getActiveEditor()).ifPresent(found);
  }

  void stop() {
    page.removePartListener(this);
    page.removePostSelectionListener(this);
  }

  @Override
  public void partActivated(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof IEditorPart editor) {
      SubjectFinder.of(editor).ifPresent(found);
    }
  }

  @Override
  public void partBroughtToTop(IWorkbenchPartReference reference) {
    partActivated(reference);
  }

  /** The file was renamed, or saved under another name. */
  @Override
  public void partInputChanged(IWorkbenchPartReference reference) {
    if (reference.getPart(false) == page.getActiveEditor()) {
      partActivated(reference);
    }
  }

  @Override
  public void partClosed(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof ITextEditor editor) {
      closed.accept(editor);
    }
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    if (part != self && !(part instanceof IEditorPart)) {
      SubjectFinder.of(selection, page).ifPresent(found);
    }
  }
}
