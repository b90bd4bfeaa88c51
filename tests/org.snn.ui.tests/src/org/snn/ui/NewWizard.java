package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;

/** A wizard of File, New, open on the screen. */
final class NewWizard {

  private final WizardDialog dialog;

  private NewWizard(WizardDialog dialog) {
    this.dialog = dialog;
  }

  static NewWizard open(String id, StructuredSelection selection) throws Exception {
    INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
    wizard.init(PlatformUI.getWorkbench(), selection);
    WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Workbench.pause();
    return new NewWizard(dialog);
  }

  /** One that something else has opened, if it is there. */
  static Optional<NewWizard> shown() {
    return Arrays.stream(Display.getCurrent().getShells()).map(Shell::getData).filter(WizardDialog.class::isInstance)
        .map(dialog -> new NewWizard((WizardDialog) dialog)).findFirst();
  }

  Shell shell() {
    return dialog.getShell();
  }

  boolean canFinish() {
    return finishButton().isEnabled();
  }

  void finish() {
    assertThat(canFinish()).isTrue();
    finishButton().notifyListeners(SWT.Selection, new Event());
    Workbench.await("the end of the wizard", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
    Workbench.pause();
  }

  void close() {
    dialog.close();
  }

  /** The first widget of a type. */
  <T extends Control> T find(Class<T> type) {
    return find(type, any -> true);
  }

  <T extends Control> T find(Class<T> type, Predicate<T> condition) {
    return Objects.requireNonNull(Widgets.find(dialog.getShell(), type, condition), type.getName());
  }

  private Button finishButton() {
    return find(Button.class, button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData()));
  }
}
