package org.snn.design.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactException;
import org.snn.design.model.Derived;
import org.snn.design.model.Limits;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.SnnModel;

/**
 * Finds the trained artefact of a network: {@code digits.snna} beside {@code digits.snn}, else
 * {@code runs/EXPERIMENT/model.snna} of the first experiment that trained this network.
 */
public final class Artefacts {

  private Artefacts() {
  }

  /** Its weights; nothing if there is none, or it is of other groups, damaged or too large. Read once until the text changes. */
  public static Optional<Trained> of(Network network) {
    return Derived.of(network, "trained", Artefacts::find);
  }

  private static Optional<Trained> find(Network network) {
    Optional<Path> text = org.snn.design.model.Files.of(network);
    return text.stream().flatMap(file -> candidates(network, file).stream()).map(file -> read(network, file))
        .flatMap(Optional::stream).findFirst();
  }

  private static List<Path> candidates(Network network, Path text) {
    List<Path> files = new ArrayList<>();
    files.add(text.resolveSibling(text.getFileName() + "a"));
    if (network.eContainer() instanceof SnnModel model) {
      model.getElements().stream().filter(element -> element instanceof Experiment experiment && experiment.getNetwork() == network)
          .forEach(experiment -> files.add(text.resolveSibling("runs").resolve(experiment.getName()).resolve("model.snna")));
    }
    return files;
  }

  private static Optional<Trained> read(Network network, Path file) {
    if (!Files.isRegularFile(file) || file.toFile().length() > Limits.ARTEFACT_BYTES) {
      return Optional.empty();
    }
    try {
      Artefact artefact = Artefact.load(file);
      return Trained.fits(artefact.plan(), network) ? Optional.of(Trained.of(file, artefact)) : Optional.empty();
    } catch (ArtefactException unusable) {
      // The layer then says that there are no weights; `snn verify` says why.
      return Optional.empty();
    }
  }
}
