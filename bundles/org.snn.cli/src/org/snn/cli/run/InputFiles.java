package org.snn.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.snn.artefact.SourceText;
import org.snn.network.ConnectFile;
import org.snn.network.Experiment;
import org.snn.network.Network;

/** The files that an experiment was read from: its text, what that imports, and the files of connections. */
public final class InputFiles {

  private final Path text;
  private final Set<Path> files = new LinkedHashSet<>();

  private InputFiles(Path text) {
    this.text = text;
    files.add(text);
  }

  /** All files of the experiment. */
  public static InputFiles of(Experiment experiment) {
    InputFiles input = new InputFiles(path(experiment.eResource().getURI()));
    for (Resource resource : experiment.eResource().getResourceSet().getResources()) {
      if (resource.getURI().isFile()) {
        input.files.add(path(resource.getURI()));
      }
    }
    input.addEdges(experiment.getNetwork());
    return input;
  }

  private void addEdges(Network network) {
    Path beside = path(network.eResource().getURI()).getParent();
    network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast)
        .forEach(rule -> files.add(beside.resolve(rule.getFile()).normalize()));
  }

  private static Path path(URI uri) {
    return Path.of(uri.toFileString()).toAbsolutePath().normalize();
  }

  /** Copies the files into a folder; where they lie to each other stays the same. */
  void copyTo(Path folder) throws IOException {
    Path root = root();
    for (Path file : files) {
      Path copy = folder.resolve(root.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The content of the files, for an artefact; the text is among the others where these do not all lie below its folder. */
  public SourceText read() throws IOException {
    Path root = root();
    boolean onTop = root.equals(text.getParent());
    Map<String, byte[]> others = new TreeMap<>();
    for (Path file : files) {
      if (!file.equals(text) || !onTop) {
        others.put(entryName(root.relativize(file)), Files.readAllBytes(file));
      }
    }
    return new SourceText(Files.readAllBytes(text), others);
  }

  /** Artefacts allow neither hidden files nor characters that mean something on other systems. */
  private static String entryName(Path relative) {
    return relative.toString().replaceAll("[\\\\:\\p{Cntrl}]", "_").replaceAll("(^|/)\\.", "$1_");
  }

  /** The deepest folder that all files are in. */
  private Path root() {
    Path root = text.getParent();
    for (Path file : files) {
      while (!file.startsWith(root)) {
        root = root.getParent();
      }
    }
    return root;
  }
}
