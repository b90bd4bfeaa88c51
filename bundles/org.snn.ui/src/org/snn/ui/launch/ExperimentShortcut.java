package org.snn.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.snn.ui.project.Texts;

/**
 * <em>Run As &gt; SNN Experiment</em> on a text, a folder or project with texts, an editor, or whatever adapts to a file, as an
 * element of a diagram does. Asks where there are several experiments.
 */
public final class ExperimentShortcut implements ILaunchShortcut2 {

  @Override
  public void launch(ISelection selection, String mode) {
    start(resource(selection), mode);
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    if (editor.isDirty() && !editor.getSite().getPage().saveEditor(editor, true)) {
      return;
    }
    start(resource(editor), mode);
  }

  /** Reads the texts in a job, then asks and launches on the UI thread. */
  private static void start(IResource resource, String mode) {
    if (resource == null) {
      return;
    }
    ICoreRunnable work = monitor -> {
      List<Choice> choices = new ArrayList<>();
      List<IFile> texts = Texts.below(resource);
      SubMonitor progress = SubMonitor.convert(monitor, texts.size());
      for (IFile file : texts) {
        progress.subTask(file.getProjectRelativePath().toString());
        choices.addAll(choices(file, progress));
        progress.worked(1);
      }
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> choose(resource, choices, mode));
    };
    Job job = Job.create("Looking for experiments in " + resource.getName(), work);
    job.setUser(true);
    job.schedule();
  }

  /** The experiments of a text. Where there is one only, configurations may leave out its name. */
  private static List<Choice> choices(IFile file, IProgressMonitor monitor) {
    List<Choice> choices = new ArrayList<>();
    List<String> experiments = Experiments.of(file, monitor);
    for (String experiment : experiments) {
      List<ILaunchConfiguration> known = experiments.size() == 1 ? LaunchConfigurations.all(file, experiment, "")
          : LaunchConfigurations.all(file, experiment);
      known.forEach(configuration -> choices.add(new Choice(file, experiment, configuration)));
      if (known.isEmpty()) {
        choices.add(new Choice(file, experiment, null));
      }
    }
    return choices;
  }

  private static void choose(IResource resource, List<Choice> choices, String mode) {
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    Optional<Choice> choice = ChoiceDialog.ask(shell, resource, choices);
    if (choice.isPresent()) {
      try {
        DebugUITools.launch(choice.get().settled(), mode);
      } catch (CoreException e) {
        MessageDialog.openError(shell, "SNN Experiment", "The launch configuration cannot be made: " + e.getMessage());
      }
    }
  }

  private static IResource resource(ISelection selection) {
    Object element = selection instanceof IStructuredSelection some ? some.getFirstElement() : null;
    IFile file = Adapters.adapt(element, IFile.class);
    return file != null ? file : Adapters.adapt(element, IResource.class);
  }

  private static IResource resource(IEditorPart editor) {
    return Adapters.adapt(editor.getEditorInput(), IFile.class);
  }

  /** None: the workbench would launch what was launched before without asking for the other experiments of the text. */
  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
    return new ILaunchConfiguration[0];
  }

  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
    return new ILaunchConfiguration[0];
  }

  @Override
  public IResource getLaunchableResource(ISelection selection) {
    return resource(selection);
  }

  @Override
  public IResource getLaunchableResource(IEditorPart editor) {
    return resource(editor);
  }

  /**
   * An experiment of a text.
   *
   * @param configuration one that is there for it; null: there is none yet
   */
  record Choice(IFile file, String experiment, ILaunchConfiguration configuration) {

    ILaunchConfiguration settled() throws CoreException {
      return configuration == null ? LaunchConfigurations.of(file, experiment) : configuration;
    }

    /** {@code EXPERIMENT – FILE}, with the name of the configuration where it is another one. */
    String label() {
      String name = configuration == null || configuration.getName().equals(experiment) ? experiment
          : "%s (%s)".formatted(experiment, configuration.getName());
      return name + " – " + file.getProjectRelativePath();
    }
  }
}
