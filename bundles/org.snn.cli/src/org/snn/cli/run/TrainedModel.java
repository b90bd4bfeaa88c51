package org.snn.cli.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.data.Data;
import org.snn.data.DataFile;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;

/** An artefact at work: its network on a device, its data as it was in training. */
public final class TrainedModel {

  private final Path file;
  private final Path folder;
  private final Artefact artefact;

  private TrainedModel(Path file, Artefact artefact) {
    this.file = file;
    this.folder = file.getParent();
    this.artefact = artefact;
  }

  /**
   * Reads an artefact.
   *
   * @throws org.snn.artefact.ArtefactException if there is none
   */
  public static TrainedModel load(Path file) {
    return new TrainedModel(file.toAbsolutePath(), Artefact.load(file));
  }

  /** What was read. */
  public Artefact artefact() {
    return artefact;
  }

  /** The SHA-256 that seals its file, in hexadecimal. */
  public String seal() {
    return Artefact.seal(file);
  }

  /** Puts the trained network on a device, to answer. */
  public Engine open(Backend backend, int batch, int threads) {
    return backend.answering(artefact.plan(), artefact.parameters(), new EngineOptions(batch, threads, 0));
  }

  /** The request for the data it was trained on; where to look is still to be said. */
  public DataRequest.Builder request() {
    return RequestedData.of(artefact.plan()).classNames(artefact.provenance().data().classNames());
  }

  /** The text that it was trained from, if it is still where it was, seen from the artefact: data may lie beside it. */
  public Optional<Path> text() {
    try {
      return Optional.ofNullable(artefact.plan().getSource()).map(folder::resolve).filter(Files::isRegularFile);
    } catch (InvalidPathException namedOnAnotherSystem) {
      return Optional.empty();
    }
  }

  /**
   * Opens data, split and normalised as in training.
   *
   * @throws UserError if the network cannot read it
   */
  public DataSplits data(DataRequest request) {
    DataSplits data = Data.open(request);
    require(data.features(), artefact.plan().getInputs(), "features", "inputs", data.name());
    require(data.targets(), artefact.plan().getOutputs().length, "targets", "outputs", data.name());
    return data.normalisedBy(artefact.provenance().data().normalisation());
  }

  private static void require(int has, int needs, String what, String ends, String data) {
    if (has != needs) {
      throw new UserError("Data '%s' has %d %s, but the network has %d %s; give the data that it was trained on, or alike."
          .formatted(data, has, what, needs, ends));
    }
  }

  /** Features of a CSV file, normalised as in training. */
  public DataSet features(Path csv) {
    DataProvenance trained = artefact.provenance().data();
    return Data.readFeatures(csv, trained.features()).normalisedBy(trained.normalisation());
  }

  /** Warns if this is not the data that the network was trained on. */
  public void warnOfOtherData(DataSplits data, Console console) {
    List<String> unknown = unknownFiles(data);
    if (!unknown.isEmpty()) {
      console.complain("snn: warning: The network was not trained on this data (%s); samples to test may be among those it has learned."
          .formatted(String.join(", ", unknown)));
    }
  }

  /** Names of files that the network was not trained on; empty if this is the same data. */
  public List<String> unknownFiles(DataSplits data) {
    Set<String> known = artefact.provenance().data().files().stream().map(FileProvenance::sha256)
        .collect(Collectors.toCollection(HashSet::new));
    return data.files().stream().filter(file -> !known.contains(file.sha256())).map(DataFile::path)
        .map(path -> path.getFileName().toString()).toList();
  }
}
