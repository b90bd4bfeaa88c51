package org.snn.cli.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.cli.lottery.TicketSource;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Wiring;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;

/** Whether the text in an artefact is that of its network: its neurons and connections, whatever the kernels. */
final class TextCheck {

  private static final String NAME = "text";
  /** Ids of rules about data: whether it is here, and what is in it now, says nothing about the network. */
  private static final String DATA_RULES = "snn.data.";

  private final Artefact artefact;
  private final SnnFiles files;

  TextCheck(Artefact artefact, SnnFiles files) {
    this.artefact = artefact;
    this.files = files;
  }

  Finding find() {
    if (TicketSource.leavesOut(artefact.source())) {
      return Finding.skipped(NAME, "its connections stand in the plan only");
    }
    try {
      Path folder = Files.createTempDirectory("snn");
      try {
        return find(write(artefact.source(), folder));
      } finally {
        delete(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns the file to read: one of the others where they do not all lie below its folder. */
  private static Path write(SourceText source, Path folder) throws IOException {
    Path text = folder.resolve("network.snn");
    for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
      Path copy = folder.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
      text = Arrays.equals(file.getValue(), source.network()) ? copy : text;
    }
    if (text.getParent().equals(folder) && Files.notExists(text)) {
      Files.write(text, source.network());
    }
    return text;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Finding find(Path text) {
    LoadedSnn loaded = files.load(text);
    Optional<SnnIssue> error = loaded.issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR && !issue.code().startsWith(DATA_RULES)).findFirst();
    if (error.isPresent()) {
      return Finding.failed(NAME, "line %d: %s".formatted(error.get().line(), error.get().message()));
    }
    String name = artefact.provenance().experiment();
    Optional<Experiment> experiment = loaded.experiment(name);
    if (experiment.isEmpty()) {
      return Finding.failed(NAME, "there is no experiment '%s' in it".formatted(name));
    }
    try {
      return Finding.of(NAME, difference(new Planner().plan(experiment.get())), "plans to the same neurons and connections");
    } catch (TransformException wrong) {
      return Finding.failed(NAME, wrong.getMessage());
    }
  }

  /** What differs, or null. */
  private String difference(ExecutionPlan again) {
    Wiring one = PlannedWiring.of(artefact.plan()).wiring();
    Wiring other = PlannedWiring.of(again).wiring();
    if (!one.groups().equals(other.groups())) {
      return "its neurons are not those of the network";
    }
    boolean same = one.connections() == other.connections();
    for (int neuron = 0; same && neuron < one.neurons(); neuron++) {
      same = one.end(neuron) == other.end(neuron);
    }
    for (int connection = 0; same && connection < one.connections(); connection++) {
      same = one.source(connection) == other.source(connection);
    }
    return same ? null : "its connections are not those of the network (%d, and %d there)".formatted(other.connections(),
        one.connections());
  }
}
