import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Makes the folder that {@code snn} starts from: the jars of a class path without their signatures, and {@code snn.jar},
 * whose manifest names them. Signed jars start slowly, and the JVM keeps their classes out of shared archives. A manifest
 * can export a package of the JDK without the command line option that switches shared archives off (docs/build.md).
 *
 * <p>Usage: {@code java LaunchJars.java CLASS_PATH_FILE FOLDER}, where the file holds one line, separated as on this
 * system, and the folder is empty or missing.
 */
final class LaunchJars {

  private LaunchJars() {
  }

  public static void main(String[] arguments) throws IOException {
    String classPath = Files.readString(Path.of(arguments[0])).strip();
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> names = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      names.add(Path.of(jar).getFileName().toString());
      copyWithoutSignature(Path.of(jar), folder.resolve(Path.of(jar).getFileName()));
    }
    writeLauncher(folder.resolve("snn.jar"), names);
  }

  private static void copyWithoutSignature(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile(), false)) {
      if (jar.stream().noneMatch(LaunchJars::isSignature)) {
        Files.copy(from, to);
        return;
      }
      Manifest manifest = jar.getManifest();
      manifest.getEntries().clear();
      try (JarOutputStream out = new JarOutputStream(buffered(to), manifest)) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
          JarEntry entry = entries.nextElement();
          if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
            copyEntry(jar, entry, out);
          }
        }
      }
    }
  }

  private static void copyEntry(JarFile jar, JarEntry entry, JarOutputStream out) throws IOException {
    JarEntry copy = new JarEntry(entry.getName());
    copy.setTime(entry.getTime());
    out.putNextEntry(copy);
    try (InputStream in = jar.getInputStream(entry)) {
      in.transferTo(out);
    }
    out.closeEntry();
  }

  private static boolean isSignature(JarEntry entry) {
    return entry.getName().matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static void writeLauncher(Path file, List<String> names) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Name.MANIFEST_VERSION, "1.0");
    main.put(Name.MAIN_CLASS, "org.snn.cli.Main");
    main.put(Name.CLASS_PATH, String.join(" ", names));
    main.put(new Name("Add-Exports"), "java.base/jdk.internal.module");
    new JarOutputStream(buffered(file), manifest).close();
  }

  private static OutputStream buffered(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
