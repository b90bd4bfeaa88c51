package org.snn.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.statushandlers.StatusManager;

/** Goes on with the training of a process that has ended. */
record ResumeLink(IProcess process) implements IHyperlink {

  @Override
  public void linkActivated() {
    ILaunchConfiguration configuration = process.getLaunch().getLaunchConfiguration();
    try {
      LaunchConfigurations.resume(configuration);
    } catch (CoreException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
    }
  }

  @Override
  public void linkEntered() {
    // Nothing to show.
  }

  @Override
  public void linkExited() {
    // Nothing was shown.
  }
}
