package org.snn.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.handlers.HandlerUtil;

/** Configure &gt; Convert to SNN Project: gives the selected projects the nature. */
public final class ConvertHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
      IProject project = Adapters.adapt(selected, IProject.class);
      if (project != null) {
        convert(project);
      }
    }
    return null;
  }

  private static void convert(IProject project) {
    WorkspaceJob job = new WorkspaceJob("Convert '%s' to an SNN project".formatted(project.getName())) {
      @Override
      public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        SnnNature.addTo(project, monitor);
        return Status.OK_STATUS;
      }
    };
    job.setRule(project.getWorkspace().getRoot());
    job.setUser(true);
    job.schedule();
  }
}
