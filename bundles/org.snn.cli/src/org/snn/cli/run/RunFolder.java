package org.snn.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snn.cli.UserError;
import org.snn.cli.output.Saving;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.transform.kernel.KernelCosts;

/**
 * A folder that holds one run: {@code run.json} (state and configuration), {@code model.snna}, {@code metrics.jsonl},
 * {@code plan.xmi}, {@code input/} and {@code checkpoint.snnc}. While a run is open no other process can open it.
 */
public final class RunFolder implements AutoCloseable {

  /** How far a run has come. */
  public enum State {
    /** Training, or killed while training. */
    UNFINISHED,
    /** The model is there. */
    FINISHED
  }

  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final List<String> RESULTS = List.of("model.snna", "metrics.jsonl", "plan.xmi", "checkpoint.snnc");

  private final Path path;
  private final Configuration configuration;
  private final KernelCosts costs;
  private final FolderLock lock;

  private RunFolder(Path path, Configuration configuration, KernelCosts costs, FolderLock lock) {
    this.path = path;
    this.configuration = configuration;
    this.costs = costs;
    this.lock = lock;
  }

  /** What a folder says about its run; empty if no run was ever in it. */
  static Optional<Description> describe(Path folder) throws IOException {
    Path file = folder.resolve("run.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(file.toFile(), Description.class));
    } catch (JsonProcessingException damaged) {
      throw new UserError("%s: is damaged; delete its folder, or choose another one with --out.".formatted(file), damaged);
    }
  }

  /** What {@code run.json} holds; no costs in those of versions that did not write them. */
  record Description(State state, int epochs, Map<String, String> fingerprint, KernelCosts costs) {

    /** @throws NullPointerException if a part is missing, as in a file that someone changed */
    Description {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }

    Configuration configuration() {
      return new Configuration(new Fingerprint(fingerprint), epochs);
    }
  }

  /** Starts a run here; results of an earlier one are removed. The folder is made if it is not there. */
  static RunFolder begin(Path folder, Configuration configuration, KernelCosts costs) throws IOException {
    Files.createDirectories(folder);
    RunFolder run = new RunFolder(folder, configuration, costs, FolderLock.of(folder));
    run.write(State.UNFINISHED);
    for (String result : RESULTS) {
      Files.deleteIfExists(folder.resolve(result));
    }
    return run;
  }

  /** Goes on with a run that is here. */
  static RunFolder resume(Path folder, Configuration configuration, KernelCosts costs) throws IOException {
    RunFolder run = new RunFolder(folder, configuration, costs, FolderLock.of(folder));
    run.write(State.UNFINISHED);
    return run;
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** The trained network. */
  public Path model() {
    return path.resolve("model.snna");
  }

  /** One line of JSON an epoch. */
  public Path metrics() {
    return path.resolve("metrics.jsonl");
  }

  /** The execution plan with its training specification. */
  public Path plan() {
    return path.resolve("plan.xmi");
  }

  /** Where training can go on. */
  public Path checkpoint() {
    return path.resolve("checkpoint.snnc");
  }

  /** The files that the network was read from. */
  public Path input() {
    return path.resolve("input");
  }

  /** Path from this folder to a file. */
  public String pathTo(Path file) {
    return PortablePath.from(path, file);
  }

  /** Notes that the model is there. */
  public void finish() throws IOException {
    write(State.FINISHED);
  }

  private void write(State state) throws IOException {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("state", state);
    description.put("epochs", configuration.epochs());
    description.put("fingerprint", configuration.fingerprint().aspects());
    description.put("costs", costs);
    Saving.write(path.resolve("run.json"), out -> out.write(MAPPER.writeValueAsBytes(description)));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
