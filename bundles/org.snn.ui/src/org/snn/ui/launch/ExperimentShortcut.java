package org.snn.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
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

/**
 * <em>Run As &gt; SNN Experiment</em> on a text, a folder or project with texts, an editor, or whatever adapts to a file, as an
 * element of a diagram does. Asks where there are several experiments.
 */
public final class ExperimentShortcut implements ILaunchShortcut2 {

  private static final String EXTENSION = "snn";

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
      for (IFile file : texts(resource)) {
        Experiments.of(file).forEach(name -> choices.add(new Choice(file, name)));
      }
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> choose(resource, choices, mode));
    };
    Job job = Job.create("Looking for experiments in " + resource.getName(), work);
    job.setUser(true);
    job.schedule();
  }

  private static void choose(IResource resource, List<Choice> choices, String mode) {
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    if (choices.isEmpty()) {
      MessageDialog.openInformation(shell, "SNN Experiment", "There is no experiment in %s that can be read. Write one: experiment NAME"
          .formatted(resource.getName()) + " { network … data … }, and look into the Problems view.");
      return;
    }
    Optional<Choice> choice = choices.size() == 1 ? Optional.of(choices.get(0)) : ChoiceDialog.ask(shell, choices);
    if (choice.isPresent()) {
      try {
        DebugUITools.launch(LaunchConfigurations.of(choice.get().file(), choice.get().experiment()), mode);
      } catch (CoreException e) {
        MessageDialog.openError(shell, "SNN Experiment", "The launch configuration cannot be made: " + e.getMessage());
      }
    }
  }

  private static List<IFile> texts(IResource resource) throws CoreException {
    List<IFile> texts = new ArrayList<>();
    resource.accept(each -> {
      if (each instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
        texts.add(file);
      }
      return !isRun(each);
    });
    return texts;
  }

  /** Run folders hold copies of what was trained. */
  private static boolean isRun(IResource resource) {
    return resource instanceof IContainer folder && folder.findMember("run.json") != null;
  }

  private static IResource resource(ISelection selection) {
    Object element = selection instanceof IStructuredSelection some ? some.getFirstElement() : null;
    IFile file = Adapters.adapt(element, IFile.class);
    return file != null ? file : Adapters.adapt(element, IResource.class);
  }

  private static IResource resource(IEditorPart editor) {
    return Adapters.adapt(editor.getEditorInput(), IFile.class);
  }

  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
    return configurations(resource(selection));
  }

  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
    return configurations(resource(editor));
  }

  /** None yet is no reason not to launch: then this shortcut makes one. */
  private static ILaunchConfiguration[] configurations(IResource resource) {
    ILaunchConfiguration[] found = resource instanceof IFile file ? LaunchConfigurations.of(file) : new ILaunchConfiguration[0];
    return found.length == 0 ? null : found;
  }

  @Override
  public IResource getLaunchableResource(ISelection selection) {
    return resource(selection);
  }

  @Override
  public IResource getLaunchableResource(IEditorPart editor) {
    return resource(editor);
  }

  /** An experiment of a text. */
  record Choice(IFile file, String experiment) {
  }
}
