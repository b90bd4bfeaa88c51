package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.DialogAnswer;
import org.snn.ui.Widgets;
import org.snn.ui.Workbench;
import org.snn.ui.preferences.SnnPreferences;

/** Dialogs: launch configurations, the choice among experiments, preferences. */
class SettingsTest {

  private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode(SnnPreferences.NODE);

  private TrainingProject project;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    project = TrainingProject.create("settings");
  }

  @AfterEach
  void close() throws Exception {
    PREFERENCES.clear();
    project.delete();
  }

  private static Table list(Shell shell) {
    return Widgets.find(shell, Table.class);
  }

  private static CTabFolder tabs(Shell shell) {
    return Widgets.find(shell, CTabFolder.class);
  }

  private static void select(CTabFolder tabs, int tab) {
    tabs.setSelection(tab);
    Event event = new Event();
    event.item = tabs.getItem(tab);
    tabs.notifyListeners(SWT.Selection, event);
    Workbench.pause();
  }

  private static Path picture(String name, Shell shell) throws Exception {
    shell.setActive();
    Workbench.pause();
    Workbench.pause();
    return Workbench.picture(name, shell);
  }

  @Test
  void asksWhereThereAreSeveralExperiments() throws Exception {
    IFile text = project.tiny();
    String both = new String(text.getContents().readAllBytes()) + "\nexperiment second {\n    network Tiny\n    data \"tiny.csv\""
        + " { train 60% validation 20% test 20% }\n    epochs 1\n}\n";
    text.setContents(new ByteArrayInputStream(both.getBytes()), true, false, null);
    TrainerProcess trainer;
    try (DialogAnswer given = DialogAnswer.to("SNN Experiment", shell -> list(shell).getItemCount() == 2, shell -> {
      Table list = list(shell);
      picture("launch-choice", shell);
      list.setSelection(list.getItem(0).getText().startsWith("second") ? 0 : 1);
      list.notifyListeners(SWT.Selection, new Event());
      Widgets.press(shell, "OK");
    })) {
      trainer = TrainingProject.run(project.project());
    }
    TrainingProject.ended(trainer, "Trained network: runs/second/model.snna");
    assertThat(trainer.getExitValue()).isZero();
  }

  @Test
  void newConfigurationsStartWithThePreferences() throws Exception {
    PREFERENCES.put("data", project.folder().toString());
    PREFERENCES.putInt("threads", 3);
    PREFERENCES.put("device", "cpu");
    ExperimentSettings settings = ExperimentSettings.of(LaunchConfigurations.of(project.tiny(), "tiny"));
    assertThat(settings).isEqualTo(new ExperimentSettings("/settings/tiny.snn", "tiny", project.folder().toString(), "", "cpu", 3, "", "", false));
    assertThat(settings.problem()).isEmpty();
    assertThat(new ExperimentSettings("/settings/gone.snn", "", "", "", "auto", 0, "", "", false).problem()).hasValueSatisfying(
        problem -> assertThat(problem).contains("/settings/gone.snn is not there"));
    assertThat(new ExperimentSettings("", "", "", "", "auto", 0, "", "", false).problem()).contains("Choose the .snn file with the experiment.");
    assertThat(new ExperimentSettings("/settings/tiny.snn", "", "/nowhere", "", "auto", 0, "", "", false).problem()).hasValueSatisfying(
        problem -> assertThat(problem).contains("/nowhere is not there"));
  }

  @Test
  void aConfigurationHasPagesForAllSettings() throws Exception {
    ILaunchConfiguration configuration = LaunchConfigurations.of(project.tiny(), "tiny");
    try (DialogAnswer given = DialogAnswer.to("Run Configurations", shell -> tabs(shell) != null, shell -> {
      CTabFolder tabs = tabs(shell);
      assertThat(Arrays.stream(tabs.getItems()).map(item -> item.getText().strip()))
          .contains("Experiment", "Data and Output", "Device", "Arguments", "Environment");
      for (int i = 0; i < 4; i++) {
        select(tabs, i);
        picture("launch-tab-" + (i + 1), shell);
      }
      Widgets.press(shell, "Close");
    })) {
      DebugUITools.openLaunchConfigurationDialogOnGroup(Workbench.window().getShell(), new StructuredSelection(configuration),
          IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
    }
    assertThat(ExperimentSettings.of(configuration)).as("looking changes nothing")
        .isEqualTo(ExperimentSettings.preferred("/settings/tiny.snn", "tiny"));
    assertThat(configuration.supportsMode(ILaunchManager.RUN_MODE)).isTrue();
  }

  @Test
  void preferencesHaveAPage() throws Exception {
    PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.snn.ui.preferences",
        new String[] {"org.snn.ui.preferences"}, null);
    dialog.setBlockOnOpen(false);
    dialog.open();
    picture("preferences", dialog.getShell());
    Widgets.press(dialog.getShell(), "Apply and Close");
    Workbench.await("the end of the dialog", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
    assertThat(SnnPreferences.showsTraining()).isTrue();
  }

  @Test
  void searchSaysWhatIsMissingAndTakesTheOnlyExperiment() throws Exception {
    ILaunchConfigurationWorkingCopy nameless = LaunchConfigurations.of(project.tiny(), "tiny").getWorkingCopy();
    nameless.setAttribute(ExperimentSettings.EXPERIMENT, "");
    ILaunchConfiguration configuration = nameless.doSave();
    project.file("empty.snn", "");
    try (DialogAnswer given = DialogAnswer.to("Run Configurations", shell -> tabs(shell) != null && tabs(shell).getItemCount() > 0, shell -> {
      select(tabs(shell), 0);
      Text file = Widgets.find(shell, Text.class, text -> text.getText().equals("/settings/tiny.snn"));
      Text experiment = Widgets.find(shell, Text.class, text -> text.getMessage().startsWith("may be left out"));
      Widgets.press(shell, "Search...");
      assertThat(experiment.getText()).isEqualTo("tiny");
      file.setText("/settings/empty.snn");
      searchSays(shell, "There is no experiment in empty.snn");
      file.setText("");
      searchSays(shell, "Choose the .snn file first");
      Widgets.press(shell, "Revert");
      Widgets.press(shell, "Close");
    })) {
      DebugUITools.openLaunchConfigurationDialogOnGroup(Workbench.window().getShell(), new StructuredSelection(configuration),
          IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
    }
  }

  private static void searchSays(Shell shell, String message) throws Exception {
    try (DialogAnswer said = DialogAnswer.to("SNN Experiment", dialog -> {
      assertThat(Widgets.find(dialog, Label.class, label -> label.getText().startsWith(message))).isNotNull();
      Widgets.press(dialog, "OK");
    })) {
      Widgets.press(shell, "Search...");
    }
  }
}
