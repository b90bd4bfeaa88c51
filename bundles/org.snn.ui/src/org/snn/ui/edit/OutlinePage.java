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
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.snn.language.ide.editing.OutlineEntry;
import org.snn.ui.Threads;
import org.snn.ui.language.Editing;

/** The elements of a text as a tree; follows the text with a short delay, and selects in it what is selected here. */
final class OutlinePage extends ContentOutlinePage implements IDocumentListener {

  private static final int PAUSE_MILLIS = 300;

  private final ITextEditor editor;
  private final Job refresh = Job.createSystem("Outline", (ICoreRunnable) monitor -> refresh());
  /** A file that is renamed, or saved under another name, has another document. */
  private final IPropertyListener renamed = (source, property) -> {
    if (property == IEditorPart.PROP_INPUT) {
      follow();
    }
  };
  private volatile IDocument document;

  OutlinePage(ITextEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer tree = getTreeViewer();
    tree.setComparer(OutlineContent.SAME_NAME);
    tree.setContentProvider(new OutlineContent());
    tree.setLabelProvider(OutlineLabels.styled());
    editor.addPropertyListener(renamed);
    follow();
  }

  /** Shows the document that the editor has now. */
  private void follow() {
    if (document != null) {
      document.removeDocumentListener(this);
    }
    document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    if (document != null) {
      document.addDocumentListener(this);
      refresh.schedule();
    }
  }

  private void refresh() {
    IDocument of = document;
    if (of != null) {
      String text = of.get();
      Path path = EditedFile.path(of);
      List<OutlineEntry> entries = Editing.ask(editing -> editing.outline(text, path));
      Threads.onDisplay(getControl(), () -> show(entries));
    }
  }

  /** What was open stays open. */
  private void show(List<OutlineEntry> entries) {
    TreeViewer tree = getTreeViewer();
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
    editor.removePropertyListener(renamed);
    if (document != null) {
      document.removeDocumentListener(this);
    }
    refresh.cancel();
    super.dispose();
  }
}
