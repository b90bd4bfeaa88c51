package org.snn.artefact;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.snn.artefact.archive.Archive;
import org.snn.artefact.archive.ArchiveWriter;
import org.snn.artefact.archive.DamagedException;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.ProvenanceReader;
import org.snn.artefact.provenance.ProvenanceWriter;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanException;
import org.snn.plan.PlanFiles;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;
import org.snn.trainer.tensor.TensorFormatException;

/** Which entries an artefact has, and what is in them. */
final class ArtefactFile {

  private static final String PROVENANCE = "provenance.json";
  private static final String NETWORK = "network.snn";
  private static final String FILES = "files/";
  private static final String PLAN = "plan.xmi";
  /** Far above what a provenance or a text of a person needs. */
  private static final int LARGEST_TEXT = 1 << 28;

  private ArtefactFile() {
  }

  static void save(Path file, Artefact artefact) {
    try {
      AtomicFile.write(file, out -> {
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
          archive.add(PROVENANCE, ProvenanceWriter.write(artefact.provenance()));
          archive.add(NETWORK, artefact.source().network());
          for (Map.Entry<String, byte[]> source : artefact.source().files().entrySet()) {
            archive.add(FILES + source.getKey(), source.getValue());
          }
          archive.add(PLAN, entry -> PlanFiles.write(artefact.plan(), entry));
          archive.add(TensorEntries.WEIGHTS, entry -> TensorEntries.write(entry, artefact.parameters()));
          if (artefact.optimizer().isPresent()) {
            archive.add(TensorEntries.OPTIMIZER, entry -> TensorEntries.write(entry, artefact.optimizer().get()));
          }
        }
      });
    } catch (IOException e) {
      throw new ArtefactException("%s: cannot be written (%s); nothing there has changed.".formatted(file, Reason.of(e)), e);
    }
  }

  static Artefact load(Path file) {
    return read(file, archive -> {
      ExecutionPlan plan = plan(archive);
      Provenance provenance = provenance(archive, plan);
      return new Artefact(plan, TensorEntries.parameters(archive, plan), provenance, source(archive),
          TensorEntries.optimizer(archive, plan));
    });
  }

  static ArtefactInfo info(Path file) {
    return read(file, archive -> {
      ExecutionPlan plan = plan(archive);
      OptionalLong steps = TensorEntries.optimizer(archive, plan).stream().mapToLong(OptimizerState::step).findAny();
      return new ArtefactInfo(plan, provenance(archive, plan), steps, archive.sizes());
    });
  }

  static String seal(Path file) {
    try {
      return Archive.seal(file);
    } catch (IOException e) {
      throw new ArtefactException("%s: cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }

  /** Reads from an open archive. */
  private interface Reading<T> {

    T read(Archive archive) throws IOException, DamagedException;
  }

  private static <T> T read(Path file, Reading<T> reading) {
    try (Archive archive = Archive.open(file)) {
      checkNames(archive);
      return reading.read(archive);
    } catch (DamagedException | TensorFormatException e) {
      throw new ArtefactException("%s: the artefact cannot be used: %s. Train again, or get a good copy."
          .formatted(file, e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new ArtefactException("%s: there is no such file.".formatted(file), e);
    } catch (IOException e) {
      throw new ArtefactException("%s: cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }

  private static void checkNames(Archive archive) throws DamagedException {
    for (String name : archive.sizes().keySet()) {
      boolean known = name.equals(PROVENANCE) || name.equals(NETWORK) || name.equals(PLAN)
          || name.equals(TensorEntries.WEIGHTS) || name.equals(TensorEntries.OPTIMIZER) || name.startsWith(FILES);
      if (!known) {
        throw new DamagedException("it has an entry that does not belong here: '%s'".formatted(name));
      }
    }
  }

  private static ExecutionPlan plan(Archive archive) throws IOException, DamagedException {
    try {
      ExecutionPlan plan = archive.read(PLAN, Long.MAX_VALUE, (in, bytes) -> PlanFiles.read(in, PLAN));
      if (plan.getTraining() == null) {
        throw new DamagedException("its plan has no training specification");
      }
      if (plan.getTraining().getData() == null) {
        throw new DamagedException("its plan does not say which data it was trained on");
      }
      return plan;
    } catch (PlanException e) {
      throw new DamagedException(e.getMessage(), e);
    }
  }

  private static Provenance provenance(Archive archive, ExecutionPlan plan) throws IOException, DamagedException {
    Provenance provenance = ProvenanceReader.read(archive.bytes(PROVENANCE, LARGEST_TEXT));
    int features = provenance.data().features().size();
    int targets = provenance.data().targets().size();
    if (features != plan.getInputs() || targets != plan.getOutputs().length) {
      throw new DamagedException("it was trained on %d features and %d targets, but its network has %d inputs and %d outputs"
          .formatted(features, targets, plan.getInputs(), plan.getOutputs().length));
    }
    return provenance;
  }

  private static SourceText source(Archive archive) throws IOException, DamagedException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : archive.sizes().keySet()) {
      if (name.startsWith(FILES)) {
        files.put(name.substring(FILES.length()), archive.bytes(name, Integer.MAX_VALUE - 8));
      }
    }
    return new SourceText(archive.bytes(NETWORK, LARGEST_TEXT), files);
  }
}
