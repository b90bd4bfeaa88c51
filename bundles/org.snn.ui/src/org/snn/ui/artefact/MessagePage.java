package org.snn.ui.artefact;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** A sentence in place of the network: that it is being read, or why it cannot be shown. */
final class MessagePage extends FormPage {

  private static final int WIDTH = 560;

  private final String message;
  private final boolean busy;

  /** @param busy whether something goes on; else it is an error */
  MessagePage(FormEditor editor, String message, boolean busy) {
    super(editor, "message", busy ? "Reading" : "Not Readable");
    this.message = message;
    this.busy = busy;
  }

  @Override
  protected void createFormContent(IManagedForm form) {
    Composite body = form.getForm().getBody();
    form.getForm().setText(busy ? "Trained network" : "This trained network cannot be shown");
    form.getToolkit().decorateFormHeading(form.getForm().getForm());
    GridLayoutFactory.swtDefaults().margins(16, 16).spacing(12, 12).numColumns(2).applyTo(body);
    if (!busy) {
      Label icon = form.getToolkit().createLabel(body, "");
      icon.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
      GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
    }
    Label text = form.getToolkit().createLabel(body, message, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).span(busy ? 2 : 1, 1).applyTo(text);
    if (busy) {
      GridDataFactory.swtDefaults().hint(WIDTH / 2, SWT.DEFAULT).applyTo(new ProgressBar(body, SWT.INDETERMINATE));
    }
  }
}
