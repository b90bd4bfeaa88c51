package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.snn.ui.artefact.ArtefactEditor;

/** A trained network in its editor. */
public record OpenArtefact(FormEditor editor) {

  /** Opens a file, and waits for the first page of what it shows. */
  public static OpenArtefact of(IFile file, String firstPage) throws Exception {
    OpenArtefact opened = new OpenArtefact((FormEditor) IDE.openEditor(Workbench.window().getActivePage(), file));
    assertThat(opened.editor).isInstanceOf(ArtefactEditor.class);
    opened.awaitPage(firstPage);
    return opened;
  }

  void awaitPage(String id) {
    Workbench.await("page " + id, () -> editor.getActivePageInstance() != null && editor.getActivePageInstance().getId().equals(id)
        && !form().getText().equals("Trained network"));
  }

  ScrolledForm form() {
    return ((FormPage) editor.getActivePageInstance()).getManagedForm().getForm();
  }

  void awaitMessage(String start) {
    try {
      Workbench.await("the message " + start, () -> form().getMessage() != null && form().getMessage().startsWith(start));
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + "; it is " + form().getMessage(), late);
    }
  }

  /** Presses a button of the overview. */
  public void press(String button) {
    for (IContributionItem item : form().getToolBarManager().getItems()) {
      if (item instanceof ActionContributionItem action && action.getAction().getText().equals(button)) {
        action.getAction().run();
        return;
      }
    }
    throw new AssertionError("no button " + button);
  }
}
