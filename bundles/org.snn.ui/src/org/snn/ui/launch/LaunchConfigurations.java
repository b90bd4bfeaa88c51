package org.snn.ui.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;

/** The launch configurations of experiments: finds them, makes them, and goes on with what they have begun. */
public final class LaunchConfigurations {

  private LaunchConfigurations() {
  }

  /** The configurations of a text that name one of these experiments. */
  static List<ILaunchConfiguration> all(IFile file, String... experiments) {
    String path = file.getFullPath().toString();
    return Arrays.stream(all()).filter(each -> settings(each).file().equals(path))
        .filter(each -> List.of(experiments).contains(settings(each).experiment())).toList();
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

  /**
   * The configuration whose training goes, or would go, into this run folder: that of a training of this session, or one whose output
   * folder is plain text. String variables are not replaced, as some of them ask the user. Fast enough for the UI thread.
   */
  public static Optional<ILaunchConfiguration> ofRun(Path folder) {
    return TrainerProcess.all().filter(process -> folder.toString().equals(process.folder()))
        .flatMap(process -> ofLaunch(process.getLaunch()).stream()).findFirst()
        .or(() -> Arrays.stream(all()).filter(each -> leadsTo(settings(each), folder))
            .min(Comparator.comparing(each -> settings(each).experiment().isEmpty())));
  }

  /** The configuration that was launched, as it is saved now; none if it was deleted. */
  static Optional<ILaunchConfiguration> ofLaunch(ILaunch launch) {
    ILaunchConfiguration launched = launch.getLaunchConfiguration();
    ILaunchConfiguration saved = launched instanceof ILaunchConfigurationWorkingCopy once ? once.getOriginal() : launched;
    return Optional.ofNullable(saved).filter(ILaunchConfiguration::exists);
  }

  /** One without an experiment leads to the runs of any; which it meant the trainer knows. */
  private static boolean leadsTo(ExperimentSettings settings, Path folder) {
    return !ExperimentSettings.hasVariables(settings.output()) && settings.textProblem().isEmpty()
        && settings.runs().equals(folder.getParent())
        && (settings.experiment().isEmpty() || folder.getFileName().toString().matches(Pattern.quote(settings.experiment()) + "(-\\d+)?"));
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
