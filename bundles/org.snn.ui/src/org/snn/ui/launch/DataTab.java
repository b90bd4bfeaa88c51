package org.snn.ui.launch;

import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.snn.ui.Icon;

/** Where data is looked for, and where runs go. */
final class DataTab extends SettingsTab {

  private Text data;
  private Text output;

  DataTab() {
    super("Data and Output", Icon.ARTEFACT);
  }

  @Override
  void createFields(Composite page) {
    data = folder(page, "&Data folder:", "SNN_DATA, the folder of the text, and its folder data", "Look for data here first.",
        "&Browse...", "&Variables...");
    output = folder(page, "&Output folder:", "runs, in the project", "Run folders, one a training, go here.",
        "B&rowse...", "Var&iables...");
    note(page, "A run never overwrites a different one: the second goes to NAME-2, and so on. Relative paths begin at the project.");
  }

  @Override
  void show(ExperimentSettings settings) {
    data.setText(settings.data());
    output.setText(settings.output());
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(ExperimentSettings.DATA, data.getText().strip());
    configuration.setAttribute(ExperimentSettings.OUTPUT, output.getText().strip());
  }
}
