package org.snn.ui.edit;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives the generic editor an outline when it shows a network. */
public final class OutlineAdapter implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object editor, Class<T> type) {
    boolean ours = editor instanceof ITextEditor text && text.getEditorInput() != null
        && text.getEditorInput().getName().endsWith(".snn");
    return ours && type == IContentOutlinePage.class ? type.cast(new OutlinePage((ITextEditor) editor)) : null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IContentOutlinePage.class};
  }
}
