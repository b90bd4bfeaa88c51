package org.snn.transform.expand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.snn.network.EdgeList;

/**
 * Reads files of connections: {@code source,target[,weight]} a line, neurons by number or by name, lines that start with
 * {@code #} and empty lines left out, an optional header {@code source,target[,weight]} first; gzip if the name ends in
 * {@code .gz}.
 */
public final class EdgeFiles {

  private final Path folder;

  /** Files relative to this folder; null if there is none, so that only absolute paths are found. */
  public EdgeFiles(Path folder) {
    this.folder = folder;
  }

  /** Files relative to the file that the element came from. */
  public static EdgeFiles beside(EObject element) {
    return new EdgeFiles(folder(element));
  }

  /** The folder of the file that the element came from, also where that is a file of an Eclipse workspace; null if it is no file. */
  public static Path folder(EObject element) {
    URI uri = element.eResource() == null ? null : element.eResource().getURI();
    URI local = uri != null && uri.isPlatformResource() ? CommonPlugin.asLocalURI(uri) : uri;
    return local == null || !local.isFile() ? null : Path.of(local.toFileString()).toAbsolutePath().getParent();
  }

  /**
   * Reads a file.
   *
   * @param declaration the neurons that it may name
   * @throws EdgeFileException if the file cannot be read or a line of it is wrong
   */
  public EdgeList read(String file, Declaration declaration) throws EdgeFileException {
    Path path = resolve(file);
    try (InputStream bytes = Files.newInputStream(path);
        InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16)) {
      return new EdgeReader(file, declaration).read(lines);
    } catch (NoSuchFileException absent) {
      throw new EdgeFileException("Connections '%s' are not there (looked for %s); check the path, which is relative to the .snn file."
          .formatted(file, path));
    } catch (IOException unreadable) {
      throw new EdgeFileException("Connections '%s' cannot be read (%s: %s); check the path, relative to the .snn file."
          .formatted(file, unreadable.getClass().getSimpleName(), unreadable.getMessage()));
    }
  }

  private Path resolve(String file) throws EdgeFileException {
    if (file == null || file.isBlank()) {
      throw new EdgeFileException("The rule names no file of connections; write connect file \"edges.csv\".");
    }
    try {
      return folder == null ? Path.of(file) : folder.resolve(file);
    } catch (InvalidPathException noPath) {
      throw new EdgeFileException("'%s' is no path of a file; write connect file \"edges.csv\".".formatted(file));
    }
  }
}
