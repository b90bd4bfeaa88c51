package org.snn.ui.network;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** The networks of a text to choose from; not there where there is no choice. */
final class NetworkChoice {

  private final Combo combo;

  /** Fills a column of a grid. */
  NetworkChoice(Composite bar, Consumer<String> chosen) {
    combo = new Combo(bar, SWT.READ_ONLY);
    combo.setToolTipText("The network that is shown");
    combo.addListener(SWT.Selection, event -> chosen.accept(combo.getText()));
    show(List.of(), "");
  }

  void show(List<String> names, String shown) {
    combo.setItems(names.toArray(String[]::new));
    combo.setText(shown);
    combo.setVisible(names.size() > 1);
    GridDataFactory.fillDefaults().exclude(names.size() <= 1).applyTo(combo);
    combo.getParent().layout();
  }
}
