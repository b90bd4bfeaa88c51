package org.snn.ui.launch;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.debug.core.DebugPlugin;

/** The command line of a trainer: a plain JVM that runs {@code snn train}, as the script {@code snn} starts it. */
final class TrainerCommand {

  /** Those of the script, which says why. */
  static final List<String> FLAGS = List.of("-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-XX:MaxRAMPercentage=70", "-Xshare:auto",
      "-Xlog:disable", "-Dguice_bytecode_gen_option=DISABLED");
  /** Lets the trainer load the vector module without a warning; with the script a manifest says so. */
  private static final List<String> EXPORTS = List.of("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED");
  private static final int WARNS_OF_UNSAFE = 23;
  private static final String MAIN = "org.snn.cli.Main";

  private TrainerCommand() {
  }

  /**
   * The whole command line.
   *
   * @param jdk home of the JDK that runs it
   * @param classPath of {@code org.snn.cli}
   * @param javaOptions the value of SNN_JAVA_OPTIONS: options for the JVM, split at spaces, as by the script
   * @param progress where the trainer says how far it is
   */
  static List<String> of(ExperimentSettings settings, Path jdk, List<Path> classPath, String javaOptions, Path progress) {
    List<String> line = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    line.addAll(FLAGS);
    line.addAll(EXPORTS);
    if (version(jdk) >= WARNS_OF_UNSAFE) {
      line.add("--sun-misc-unsafe-memory-access=allow");
    }
    line.addAll(javaOptions.isBlank() ? List.of() : List.of(javaOptions.strip().split("\\s+")));
    line.addAll(List.of(DebugPlugin.parseArguments(settings.vmArguments())));
    line.add("-cp");
    line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    line.add(MAIN);
    line.addAll(arguments(settings, progress));
    return line;
  }

  /** The part that a user of {@code snn} would type, and the progress file. */
  private static List<String> arguments(ExperimentSettings settings, Path progress) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    option(arguments, "--data", settings.data());
    option(arguments, "--out", settings.output());
    option(arguments, "--device", settings.device().equals("cpu") ? "" : settings.device());
    option(arguments, "--threads", settings.threads() == 0 ? "" : Integer.toString(settings.threads()));
    option(arguments, "--progress", progress.toString());
    if (settings.resume()) {
      arguments.add("--resume");
    }
    arguments.addAll(List.of(DebugPlugin.parseArguments(settings.arguments())));
    arguments.add(settings.workspaceFile().orElseThrow().getLocation().makeRelativeTo(
        settings.workspaceFile().orElseThrow().getProject().getLocation()).toOSString());
    if (!settings.experiment().isEmpty()) {
      arguments.add(settings.experiment());
    }
    return arguments;
  }

  private static void option(List<String> arguments, String name, String value) {
    if (!value.isEmpty()) {
      arguments.add(name);
      arguments.add(value);
    }
  }

  /** Feature version of a JDK, as its file {@code release} says; 0 if it does not. */
  private static int version(Path jdk) {
    Properties release = new Properties();
    try (Reader in = Files.newBufferedReader(jdk.resolve("release"))) {
      release.load(in);
      return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "").replace("\"", "")).feature();
    } catch (IOException | IllegalArgumentException unknown) {
      return 0;
    }
  }
}
