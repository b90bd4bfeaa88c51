package org.snn.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; New &gt; SNN Project. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

  private final NewProjectPage page = new NewProjectPage();
  private IConfigurationElement extension;
  private IWorkbench workbench;

  @Override
  public void init(IWorkbench started, IStructuredSelection selection) {
    workbench = started;
    setWindowTitle("New SNN Project");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  /** Its attributes say which perspective belongs to the project. */
  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    extension = element;
  }

  @Override
  public boolean performFinish() {
    ProjectCreation creation = new ProjectCreation(
        page.getProjectHandle(), page.useDefaults() ? null : page.getLocationURI(), page.example());
    try {
      getContainer().run(true, true, creation);
    } catch (InvocationTargetException failed) {
      MessageDialog.openError(getShell(), getWindowTitle(), "The project was not created.\n" + failed.getCause().getMessage());
      return false;
    } catch (InterruptedException cancelled) {
      return false;
    }
    BasicNewProjectResourceWizard.updatePerspective(extension);
    show(creation);
    return true;
  }

  private void show(ProjectCreation creation) {
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    BasicNewResourceWizard.selectAndReveal(page.getProjectHandle(), window);
    creation.mainFile().ifPresent(file -> {
      BasicNewResourceWizard.selectAndReveal(file, window);
      try {
        IDE.openEditor(window.getActivePage(), file);
      } catch (PartInitException failed) {
        MessageDialog.openError(getShell(), getWindowTitle(), failed.getMessage());
      }
    });
  }
}
