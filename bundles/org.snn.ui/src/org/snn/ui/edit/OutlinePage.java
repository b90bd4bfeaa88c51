package org.snn.ui.edit;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.snn.language.ide.editing.OutlineEntry;
import org.snn.ui.language.Editing;

/** The elements of a text as a tree; follows the text with a short delay, and selects in it what is selected here. */
final class OutlinePage extends ContentOutlinePage implements IDocumentListener {

  private static final int PAUSE_MILLIS = 300;

  private final ITextEditor editor;
  private final IDocument document;
  private final Job refresh = Job.createSystem("Outline", (ICoreRunnable) monitor -> refresh());

  OutlinePage(ITextEditor editor) {
    this.editor = editor;
    document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer tree = getTreeViewer();
    tree.setComparer(OutlineContent.SAME_NAME);
    tree.setContentProvider(new OutlineContent());
    tree.setLabelProvider(OutlineLabels.styled());
    document.addDocumentListener(this);
    refresh.schedule();
  }

  private void refresh() {
    String text = document.get();
    Path path = EditedFile.path(document);
    List<OutlineEntry> entries = Editing.ask(editing -> editing.outline(text, path));
    editor.getSite().getShell().getDisplay().asyncExec(() -> show(entries));
  }

  /** What was open stays open. */
  private void show(List<OutlineEntry> entries) {
    TreeViewer tree = getTreeViewer();
    if (tree == null || tree.getControl().isDisposed()) {
      return;
    }
    if (tree.getInput() == null) {
      tree.setInput(new OutlineContent.Root(entries));
      tree.expandToLevel(2);
    } else {
      ((OutlineContent.Root) tree.getInput()).become(entries);
      tree.refresh();
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (event.getStructuredSelection().getFirstElement() instanceof OutlineEntry entry && getControl().isFocusControl()) {
      editor.selectAndReveal(entry.nameOffset(), entry.nameLength());
    }
  }

  @Override
  public void documentChanged(DocumentEvent event) {
    refresh.schedule(PAUSE_MILLIS);
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {
  }

  @Override
  public void dispose() {
    document.removeDocumentListener(this);
    refresh.cancel();
    super.dispose();
  }
}
