package org.snn.ui.launch;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.snn.ui.launch.ExperimentShortcut.Choice;

/** Asks which of several experiments is meant. */
final class ChoiceDialog {

  private static final String TITLE = "SNN Experiment";

  private ChoiceDialog() {
  }

  /** The only one without asking; says what to do where there is none below the resource. */
  static Optional<Choice> ask(Shell shell, IResource resource, List<Choice> choices) {
    if (choices.isEmpty()) {
      MessageDialog.openInformation(shell, TITLE, "There is no experiment in %s that can be read. Write one: experiment NAME"
          .formatted(resource.getName()) + " { network … data … }, and look into the Problems view.");
    }
    return choices.size() < 2 ? choices.stream().findFirst() : choose(shell, choices);
  }

  private static Optional<Choice> choose(Shell shell, List<Choice> choices) {
    ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(
        each -> each instanceof Choice choice ? choice.label() : ""));
    dialog.setTitle(TITLE);
    dialog.setMessage("&Which experiment shall be trained?");
    dialog.setElements(choices.toArray());
    dialog.open();
    return Optional.ofNullable((Choice) dialog.getFirstResult());
  }
}
