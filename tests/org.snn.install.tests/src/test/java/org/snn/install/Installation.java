package org.snn.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An installation of Eclipse: a folder with plugins, started with the Java that runs the tests. */
record Installation(Path home) {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final String LINUX = "linux/gtk/x86_64";

  /** What the build has installed into, and is left as it was. */
  static Installation platform(String name) {
    return new Installation(ROOT.resolve("tests/org.snn.install.platform/target/products").resolve(name).resolve(LINUX));
  }

  /** The same with SNN in it. */
  static Installation installed(String name) {
    return new Installation(Path.of("target/installed").toAbsolutePath().resolve(name));
  }

  /** A product of this repository. */
  static Installation product(String name) {
    return new Installation(ROOT.resolve("releng/org.snn.repository/target/products").resolve(name).resolve(LINUX));
  }

  /** The names of the bundles, with their versions. */
  List<String> plugins() throws IOException {
    try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
      return plugins.map(plugin -> plugin.getFileName().toString()).toList();
    }
  }

  /** Starts an application of it in a folder. */
  ProcessBuilder application(Path folder, List<String> options, String... arguments) throws IOException {
    String launcher = plugins().stream().filter(name -> name.startsWith("org.eclipse.equinox.launcher_")).findFirst()
        .orElseThrow();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", home.resolve("plugins").resolve(launcher).toString(), "-nosplash"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /** Starts a script that lies beside the plugins, in a folder. */
  ProcessBuilder script(Path folder, String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve(name).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
