package org.snn.ui.network;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where a name is typed, and beside it how many parts have it. */
final class SearchField {

  private final Text text;
  private final Label found;

  /** Fills two columns of a grid. */
  SearchField(Composite bar, Runnable changed) {
    text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    text.setMessage("Find a group or neuron");
    text.setToolTipText("Name of a group or neuron, as h or h[3]");
    text.addListener(SWT.Modify, event -> changed.run());
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    found = new Label(bar, SWT.NONE);
    GridDataFactory.swtDefaults().exclude(true).applyTo(found);
  }

  String text() {
    return text.getText();
  }

  boolean isEmpty() {
    return text().isBlank();
  }

  void showFound(int parts) {
    found.setText(isEmpty() ? "" : parts == 0 ? "none" : parts + " found");
    GridDataFactory.swtDefaults().exclude(found.getText().isEmpty()).applyTo(found);
    found.getParent().layout();
  }
}
