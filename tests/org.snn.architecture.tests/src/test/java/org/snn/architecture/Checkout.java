package org.snn.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The files of this repository; tests run in their module's folder, {@code tests/<module>}. */
final class Checkout {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private Checkout() {
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** The names of the folders in {@code bundles/} that are bundles. */
  static Set<String> bundleFolders() throws IOException {
    try (Stream<Path> folders = Files.list(file("bundles"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static Manifest manifest(String bundle) throws IOException {
    try (InputStream in = Files.newInputStream(file("bundles/" + bundle + "/META-INF/MANIFEST.MF"))) {
      return new Manifest(in);
    }
  }

  static Document xml(String path) throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file(path).toFile());
  }
}
