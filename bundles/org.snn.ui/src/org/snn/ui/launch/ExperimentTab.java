package org.snn.ui.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.snn.ui.launch.ExperimentShortcut.Choice;
import org.snn.ui.Icon;

/** What to train: a text, and an experiment of it. */
final class ExperimentTab extends SettingsTab {

  private Text file;
  private Text experiment;
  private Button resume;

  ExperimentTab() {
    super("Experiment", Icon.EXPERIMENT);
  }

  @Override
  void createFields(Composite page) {
    file = text(page, "&File:", "/project/network.snn", 1);
    button(page, "&Browse...", this::browse);
    experiment = text(page, "&Experiment:", "may be left out where the file has one only", 1);
    button(page, "&Search...", this::search);
    resume = new Button(page, SWT.CHECK);
    resume.setText("&Go on with the last run that was interrupted or has fewer epochs (--resume)");
    resume.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
    GridDataFactory.swtDefaults().span(4, 1).indent(0, 6).applyTo(resume);
  }

  private void browse() {
    FilteredResourcesSelectionDialog dialog =
        new FilteredResourcesSelectionDialog(getShell(), false, ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
    dialog.setTitle("SNN text");
    dialog.setInitialPattern("*.snn");
    dialog.open();
    if (dialog.getFirstResult() instanceof IFile chosen) {
      file.setText(chosen.getFullPath().toString());
    }
  }

  private void search() {
    Optional<IFile> text = settings().workspaceFile().filter(IFile::exists);
    if (text.isEmpty()) {
      MessageDialog.openInformation(getShell(), "SNN Experiment", "Choose the .snn file first: its experiments are listed then.");
      return;
    }
    List<Choice> choices = new ArrayList<>();
    try {
      getLaunchConfigurationDialog().run(true, false,
          monitor -> Experiments.of(text.get(), monitor).forEach(name -> choices.add(new Choice(text.get(), name, null))));
    } catch (InvocationTargetException | InterruptedException e) {
      MessageDialog.openError(getShell(), "SNN Experiment",
          "%s cannot be read; type the name of the experiment.".formatted(file.getText()));
      return;
    }
    ChoiceDialog.ask(getShell(), text.get(), choices).ifPresent(choice -> experiment.setText(choice.experiment()));
  }

  private ExperimentSettings settings() {
    return new ExperimentSettings(file.getText().strip(), experiment.getText().strip(), "", "", "", 0, "", "", resume.getSelection());
  }

  @Override
  void show(ExperimentSettings settings) {
    file.setText(settings.file());
    experiment.setText(settings.experiment());
    resume.setSelection(settings.resume());
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    IFile selected = Adapters.adapt(DebugUITools.getSelectedResource(), IFile.class);
    String path = selected != null && "snn".equals(selected.getFileExtension()) ? selected.getFullPath().toString() : "";
    ExperimentSettings.preferred(path, "").store(configuration);
    if (selected != null) {
      configuration.rename(getLaunchConfigurationDialog().generateName(selected.getName()));
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(ExperimentSettings.FILE, file.getText().strip());
    configuration.setAttribute(ExperimentSettings.EXPERIMENT, experiment.getText().strip());
    configuration.setAttribute(ExperimentSettings.RESUME, resume.getSelection());
    configuration.setMappedResources(settings().workspaceFile().stream().toArray(IResource[]::new));
  }

  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    setErrorMessage(null);
    try {
      Optional<String> problem = ExperimentSettings.of(configuration).problem();
      problem.ifPresent(this::setErrorMessage);
      return problem.isEmpty();
    } catch (CoreException e) {
      setErrorMessage(e.getStatus().getMessage());
      return false;
    }
  }
}
