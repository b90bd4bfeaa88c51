package org.snn.cli.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.inference.SnnModel;
import org.snn.inference.http.ServedModel;
import org.snn.trainer.Backend;

/** The trained networks of a server, each under a name of its own. */
public final class Models implements AutoCloseable {

  private final List<ServedModel> served = new ArrayList<>();

  private Models() {
  }

  /**
   * Loads all of them.
   *
   * @param arguments files, some as {@code NAME=FILE}; the others have the names of their experiments
   * @throws UserError if two have the same name, or one a name that cannot stand in an address
   */
  public static Models load(List<String> arguments, Backend backend, Console console) {
    Models models = new Models();
    for (String argument : arguments) {
      int sign = Files.exists(console.resolve(Path.of(argument))) ? -1 : argument.indexOf('=');
      Path file = Path.of(argument.substring(sign + 1));
      long start = System.nanoTime();
      Artefact artefact = Artefact.load(console.resolve(file));
      String name = sign < 0 ? artefact.provenance().experiment() : argument.substring(0, sign);
      models.add(name, file, SnnModel.of(artefact, backend), Duration.ofNanos(System.nanoTime() - start));
    }
    return models;
  }

  private void add(String name, Path file, SnnModel model, Duration loading) {
    if (names().contains(name)) {
      throw new UserError("%s: there is a model '%s' already; give this one another name: NAME=%s".formatted(file, name, file));
    }
    try {
      served.add(new ServedModel(name, model, loading));
    } catch (IllegalArgumentException wrongName) {
      throw new UserError("%s: %s".formatted(file, wrongName.getMessage()), wrongName);
    }
  }

  /** What a server answers with. */
  public List<ServedModel> served() {
    return List.copyOf(served);
  }

  /** Their names. */
  public List<String> names() {
    return served.stream().map(ServedModel::name).toList();
  }

  @Override
  public void close() {
    served.forEach(each -> each.model().close());
  }
}
