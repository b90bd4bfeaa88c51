package org.snn.ui.launch;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.statushandlers.StatusManager;

/** Goes on with the training of a process that has ended. */
record ResumeLink(IProcess process) implements IHyperlink {

  @Override
  public void linkActivated() {
    Optional<ILaunchConfiguration> configuration = LaunchConfigurations.ofLaunch(process.getLaunch());
    if (configuration.isEmpty()) {
      MessageDialog.openInformation(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "SNN Experiment",
          "The launch configuration of this training was deleted. Make one for the same experiment in Run > Run Configurations..., "
              + "and tick there: Go on with the last run.");
      return;
    }
    try {
      LaunchConfigurations.resume(configuration.get());
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
