package org.snn.ui.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.snn.ui.preferences.SnnPreferences;

/**
 * What a launch configuration says about a training. Texts may hold string variables such as <code>${workspace_loc}</code>.
 *
 * @param file path of the text in the workspace
 * @param experiment its name; empty where the text has one only
 * @param data folder to look for data in first; empty for none
 * @param output folder for run folders; empty for {@code runs} in the project
 * @param device {@code auto}, {@code cpu} or {@code cuda}
 * @param threads 0 for all
 * @param arguments more options for {@code snn train}
 * @param vmArguments more options for the JVM
 * @param resume whether to go on with the last run that was interrupted
 */
public record ExperimentSettings(String file, String experiment, String data, String output, String device, int threads, String arguments,
    String vmArguments, boolean resume) {

  /** Id of the launch configuration type in {@code plugin.xml}. */
  public static final String TYPE = "org.snn.ui.experiment";

  static final String FILE = "org.snn.ui.file";
  static final String EXPERIMENT = "org.snn.ui.experimentName";
  static final String DATA = "org.snn.ui.data";
  static final String OUTPUT = "org.snn.ui.output";
  static final String DEVICE = "org.snn.ui.device";
  static final String THREADS = "org.snn.ui.threads";
  static final String ARGUMENTS = "org.snn.ui.arguments";
  static final String VM_ARGUMENTS = "org.snn.ui.vmArguments";
  static final String RESUME = "org.snn.ui.resume";

  private static final String RUNS = "runs";

  /** The settings that a new configuration starts with, by the preferences. */
  public static ExperimentSettings preferred(String file, String experiment) {
    return new ExperimentSettings(file, experiment, SnnPreferences.data(), "", SnnPreferences.device(), SnnPreferences.threads(), "", "",
        false);
  }

  /** What a configuration says, with string variables as they stand there. */
  public static ExperimentSettings of(ILaunchConfiguration configuration) throws CoreException {
    return new ExperimentSettings(configuration.getAttribute(FILE, ""), configuration.getAttribute(EXPERIMENT, ""),
        configuration.getAttribute(DATA, ""), configuration.getAttribute(OUTPUT, ""), configuration.getAttribute(DEVICE, "cpu"),
        configuration.getAttribute(THREADS, 0), configuration.getAttribute(ARGUMENTS, ""), configuration.getAttribute(VM_ARGUMENTS, ""),
        configuration.getAttribute(RESUME, false));
  }

  /** Writes them into a configuration. */
  public void store(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(FILE, file);
    configuration.setAttribute(EXPERIMENT, experiment);
    configuration.setAttribute(DATA, data);
    configuration.setAttribute(OUTPUT, output);
    configuration.setAttribute(DEVICE, device);
    configuration.setAttribute(THREADS, threads);
    configuration.setAttribute(ARGUMENTS, arguments);
    configuration.setAttribute(VM_ARGUMENTS, vmArguments);
    configuration.setAttribute(RESUME, resume);
    workspaceFile().ifPresent(mapped -> configuration.setMappedResources(new IResource[] {mapped}));
  }

  /** The same with string variables replaced. */
  ExperimentSettings substituted() throws CoreException {
    return new ExperimentSettings(file, experiment, substitute(data), substitute(output), device, threads, substitute(arguments),
        substitute(vmArguments), resume);
  }

  private static String substitute(String text) throws CoreException {
    return VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text).strip();
  }

  /** The text, if the path can be that of a file; it need not exist. */
  Optional<IFile> workspaceFile() {
    IPath path = IPath.fromOSString(file);
    return path.segmentCount() < 2 ? Optional.empty() : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(path));
  }

  /** The folder that the trainer works in: paths in its messages are relative to it. */
  Path directory() {
    return Path.of(workspaceFile().orElseThrow().getProject().getLocationURI());
  }

  /** Where run folders go. */
  Path runs() {
    return directory().resolve(output.isEmpty() ? RUNS : output);
  }

  /** Whether a setting holds string variables. */
  static boolean hasVariables(String setting) {
    return setting.contains("${");
  }

  /** What keeps the training from starting, and the way out. Looks at the file system. */
  Optional<String> problem() {
    return textProblem().or(() -> data.isEmpty() || hasVariables(data) || Files.isDirectory(directory().resolve(data)) ? Optional.empty()
        : Optional.of("The data folder %s is not there; leave it empty, or choose another one.".formatted(data)));
  }

  /** What is wrong with the choice of the text, as far as the workspace knows. */
  Optional<String> textProblem() {
    Optional<IFile> text = workspaceFile();
    if (text.isEmpty()) {
      return Optional.of("Choose the .snn file with the experiment.");
    }
    if (!text.get().exists()) {
      return Optional.of("%s is not there; choose another file.".formatted(file));
    }
    if (text.get().getLocation() == null) {
      return Optional.of("%s is not on this machine; the trainer needs a local file.".formatted(file));
    }
    return Optional.empty();
  }
}
