package org.snn.language;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.snn.network.ConnectFile;
import org.snn.network.Experiment;
import org.snn.network.Import;
import org.snn.network.Network;

/** Collects the files that a text names. */
final class NamedFiles {

  /** Where data lies that the text itself does not lie beside; see docs/data.md. */
  private static final String DATA_FOLDER = "data";

  private final Path folder;
  private final Set<Path> files = new LinkedHashSet<>();

  private NamedFiles(Path folder) {
    this.folder = folder;
  }

  static Set<Path> of(LoadedSnn loaded) {
    URI uri = loaded.resource().getURI();
    if (!uri.isFile()) {
      return Set.of();
    }
    NamedFiles named = new NamedFiles(Path.of(uri.toFileString()).getParent());
    loaded.model().getImports().stream().map(Import::getImportURI).forEach(named::add);
    loaded.networks().forEach(named::addEdges);
    loaded.experiments().forEach(named::addData);
    return named.files;
  }

  private void addEdges(Network network) {
    network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast).map(ConnectFile::getFile)
        .forEach(this::add);
  }

  /** Data that is known by its name lies in files of other names. */
  private void addData(Experiment experiment) {
    if (experiment.getData() != null && experiment.getData().getSource() != null) {
      add(experiment.getData().getSource());
      add(DATA_FOLDER);
    }
  }

  private void add(String file) {
    if (file != null && !file.isBlank()) {
      try {
        files.add(folder.resolve(file).normalize());
      } catch (InvalidPathException noPath) {
        // A rule says so to the user.
        return;
      }
    }
  }
}
