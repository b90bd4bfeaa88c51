package org.snn.ui.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;

/** The launch configurations of experiments: finds them, makes them, and goes on with what they have begun. */
public final class LaunchConfigurations {

  private LaunchConfigurations() {
  }

  /** The configurations for an experiment of a text. */
  static List<ILaunchConfiguration> all(IFile file, String experiment) {
    String path = file.getFullPath().toString();
    return Arrays.stream(all()).filter(each -> settings(each).file().equals(path))
        .filter(each -> settings(each).experiment().equals(experiment)).toList();
  }

  /** The configuration for an experiment; a new one, with the preferences' settings, if there is none. */
  static ILaunchConfiguration of(IFile file, String experiment) throws CoreException {
    List<ILaunchConfiguration> known = all(file, experiment);
    if (!known.isEmpty()) {
      return known.get(0);
    }
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy fresh = type().newInstance(null, manager.generateLaunchConfigurationName(experiment));
    ExperimentSettings.preferred(file.getFullPath().toString(), experiment).store(fresh);
    return fresh.doSave();
  }

  /** The configuration whose training goes, or would go, into this run folder. */
  public static Optional<ILaunchConfiguration> ofRun(Path folder) {
    return Arrays.stream(all()).filter(each -> leadsTo(each, folder)).findFirst();
  }

  private static boolean leadsTo(ILaunchConfiguration configuration, Path folder) {
    try {
      ExperimentSettings settings = ExperimentSettings.of(configuration).substituted();
      return settings.problem().isEmpty() && settings.runs().equals(folder.getParent())
          && folder.getFileName().toString().matches(Pattern.quote(settings.experiment()) + "(-\\d+)?");
    } catch (CoreException unusable) {
      return false;
    }
  }

  /** Launches the configuration once with {@code --resume}. */
  public static void resume(ILaunchConfiguration configuration) throws CoreException {
    ILaunchConfigurationWorkingCopy once = configuration.getWorkingCopy();
    once.setAttribute(ExperimentSettings.RESUME, true);
    DebugUITools.launch(once, ILaunchManager.RUN_MODE);
  }

  private static ILaunchConfiguration[] all() {
    try {
      return DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations(type());
    } catch (CoreException none) {
      return new ILaunchConfiguration[0];
    }
  }

  private static ILaunchConfigurationType type() {
    return DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(ExperimentSettings.TYPE);
  }

  private static ExperimentSettings settings(ILaunchConfiguration configuration) {
    try {
      return ExperimentSettings.of(configuration);
    } catch (CoreException deleted) {
      return ExperimentSettings.preferred("", "");
    }
  }
}
