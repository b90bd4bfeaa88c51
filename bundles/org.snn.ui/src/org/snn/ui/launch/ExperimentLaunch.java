package org.snn.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.snn.ui.ClosingWorkbench;
import org.snn.ui.preferences.SnnPreferences;
import org.snn.ui.training.TrainingView;

/** Starts a trainer for a launch configuration of type {@link ExperimentSettings#TYPE}. */
public final class ExperimentLaunch extends LaunchConfigurationDelegate {

  private static final String JAVA_OPTIONS = "SNN_JAVA_OPTIONS=";
  private static final String CHECKPOINT = "checkpoint.snnc";

  @Override
  public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
    ExperimentSettings settings = ExperimentSettings.of(configuration).substituted();
    Optional<String> problem = settings.problem();
    if (problem.isPresent()) {
      throw failure(problem.get(), null);
    }
    Path progress = progressFile();
    List<String> line = TrainerCommand.of(settings, jdk(), classPath(), javaOptions(configuration), progress);
    Process started = DebugPlugin.exec(line.toArray(String[]::new), settings.directory().toFile(),
        DebugPlugin.getDefault().getLaunchManager().getEnvironment(configuration));
    if (started == null) {
      return;
    }
    launch.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, "UTF-8");
    Process talking = new TalkingProcess(started, status -> TrainerEnd.message(status, checkpoint(settings, progress)));
    TrainerProcess process = new TrainerProcess(launch, talking, "snn train " + settings.file(),
        Map.of(IProcess.ATTR_PROCESS_TYPE, TrainerProcess.TYPE, IProcess.ATTR_CMDLINE, shown(line),
            DebugPlugin.ATTR_WORKING_DIRECTORY, settings.directory().toString()));
    ClosingWorkbench.schedule(new TrainingJob("Training " + name(settings), process, progress));
    if (SnnPreferences.showsTraining()) {
      TrainingView.open();
    }
  }

  private static String name(ExperimentSettings settings) {
    return settings.experiment().isEmpty() ? settings.file() : settings.experiment();
  }

  /** Dirty editors of the project are saved before, as the preferences say. */
  @Override
  protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode) throws CoreException {
    return ExperimentSettings.of(configuration).workspaceFile().map(IResource::getProject).stream().toArray(IProject[]::new);
  }

  /** The trainer reads and checks the text itself. */
  @Override
  public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }

  private static Path jdk() throws CoreException {
    String chosen = SnnPreferences.java();
    Path jdk = Path.of(chosen.isEmpty() ? System.getProperty("java.home") : chosen);
    if (!Files.isExecutable(jdk.resolve("bin/java"))) {
      throw failure("There is no bin/java in %s; choose a JDK in the preferences, page SNN.".formatted(jdk), null);
    }
    return jdk;
  }

  private static List<Path> classPath() throws CoreException {
    try {
      return BundleClassPath.of(Platform.getBundle("org.snn.cli"));
    } catch (IOException e) {
      throw failure("The class path of the trainer cannot be found (%s).".formatted(e.getMessage()), e);
    }
  }

  private static Path progressFile() throws CoreException {
    Bundle bundle = FrameworkUtil.getBundle(ExperimentLaunch.class);
    try {
      Path folder = Files.createDirectories(Platform.getStateLocation(bundle).toPath());
      Path file = Files.createTempFile(folder, "progress", ".json");
      Files.delete(file);
      return file;
    } catch (IOException e) {
      throw failure("There is no room for the progress file (%s).".formatted(e.getMessage()), e);
    }
  }

  private static String javaOptions(ILaunchConfiguration configuration) throws CoreException {
    String[] environment = DebugPlugin.getDefault().getLaunchManager().getEnvironment(configuration);
    Stream<String> variables = environment == null
        ? System.getenv().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()) : Stream.of(environment);
    return variables.filter(variable -> variable.startsWith(JAVA_OPTIONS)).map(variable -> variable.substring(JAVA_OPTIONS.length()))
        .findFirst().orElse("");
  }

  /** The run folder if it has a checkpoint, relative to the project; else null. */
  private static Path checkpoint(ExperimentSettings settings, Path progress) {
    return TrainingProgress.read(progress).map(TrainingProgress::folder).filter(folder -> Files.exists(folder.resolve(CHECKPOINT)))
        .map(folder -> folder.startsWith(settings.directory()) ? settings.directory().relativize(folder) : folder).orElse(null);
  }

  private static String shown(List<String> line) {
    return line.stream().map(word -> word.contains(" ") ? '"' + word + '"' : word).collect(Collectors.joining(" "));
  }

  private static CoreException failure(String message, Throwable cause) {
    return new CoreException(Status.error(message, cause));
  }
}
