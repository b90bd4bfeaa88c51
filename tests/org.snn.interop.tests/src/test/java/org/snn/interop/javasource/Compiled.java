package org.snn.interop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.snn.artefact.Artefact;

/** Generated classes, compiled for Java 8 without a warning, and loaded without anything of SNN. */
final class Compiled implements AutoCloseable {

  private final URLClassLoader loader;

  /** @param networks by the name of the class */
  Compiled(Map<String, Artefact> networks, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, Artefact> network : networks.entrySet()) {
      JavaName name = JavaName.parse(network.getKey());
      Path source = folder.resolve(name.simple() + ".java");
      try (var out = Files.newOutputStream(source)) {
        new JavaExport(network.getValue(), name).write(out);
      }
      sources.add(source);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of("--release", "8", "-Xlint:all,-options", "-Werror", "-d", folder.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  float[] predict(String name, float[] features) throws ReflectiveOperationException {
    return (float[]) loader.loadClass(name).getMethod("predict", float[].class).invoke(null, features);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
