package org.snn.ui.launch;

import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.snn.ui.Icon;

/** Options for the trainer and its JVM that have no field of their own. */
final class ArgumentsTab extends SettingsTab {

  private Text arguments;
  private Text vmArguments;

  ArgumentsTab() {
    super("Arguments", Icon.REPORT);
  }

  @Override
  void createFields(Composite page) {
    arguments = text(page, "&Program arguments:", "--epochs 20 --seed 3", 1);
    variables(page, arguments, "&Variables...");
    vmArguments = text(page, "V&M arguments:", "-Xmx8g", 1);
    variables(page, vmArguments, "Var&iables...");
    note(page, "Program arguments are those of \"snn train\": --epochs, --batch, --rate and --seed replace settings of the experiment.");
  }

  @Override
  void show(ExperimentSettings settings) {
    arguments.setText(settings.arguments());
    vmArguments.setText(settings.vmArguments());
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(ExperimentSettings.ARGUMENTS, arguments.getText().strip());
    configuration.setAttribute(ExperimentSettings.VM_ARGUMENTS, vmArguments.getText().strip());
  }
}
