package org.snn.ui.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.snn.ui.launch.ExperimentShortcut.Choice;

/** Asks which of several experiments is meant. */
final class ChoiceDialog {

  private ChoiceDialog() {
  }

  static Optional<Choice> ask(Shell shell, List<Choice> choices) {
    ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(
        each -> each instanceof Choice choice ? choice.label() : ""));
    dialog.setTitle("SNN Experiment");
    dialog.setMessage("&Which experiment shall be trained?");
    dialog.setElements(choices.toArray());
    dialog.open();
    return Optional.ofNullable((Choice) dialog.getFirstResult());
  }
}
