package org.snn.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real command in a process of its own, on the class path of the tests. */
final class SnnProcess {

  private SnnProcess() {
  }

  /** Ready to start; where tests run in the background Ctrl-C is ignored, which env undoes. */
  static ProcessBuilder of(String... arguments) {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
        "--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED", "-cp", classPath(), "org.snn.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    // Nothing that the user has measured.
    process.environment().put("XDG_CACHE_HOME", "/nowhere");
    return process;
  }

  /** Entries as absolute paths, since the process has another working directory. */
  private static String classPath() {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator)).map(entry -> new File(entry).getAbsolutePath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
