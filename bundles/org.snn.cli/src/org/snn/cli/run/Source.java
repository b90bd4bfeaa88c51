package org.snn.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.snn.cli.Console;
import org.snn.cli.Reported;
import org.snn.cli.UserError;
import org.snn.cli.output.Located;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.validation.RuleIds;
import org.snn.network.Element;
import org.snn.network.Experiment;

/** A .snn file without errors, and what the user wants of it. */
public final class Source {

  private final Path file;
  private final LoadedSnn loaded;

  private Source(Path file, LoadedSnn loaded) {
    this.file = file;
    this.loaded = loaded;
  }

  /**
   * Reads a file and reports what is wrong with it.
   *
   * @throws Reported if it has errors; warnings are reported only
   */
  public static Source read(Path file, SnnFiles texts, Console console) {
    LoadedSnn loaded = withoutAbsentData(texts.load(console.resolve(file)));
    new Located(console).issues(loaded);
    if (loaded.hasErrors()) {
      throw new Reported();
    }
    return new Source(file, loaded);
  }

  /** Whether data that a command does not read is on this machine does not matter; one that reads it says so itself. */
  private static LoadedSnn withoutAbsentData(LoadedSnn loaded) {
    List<SnnIssue> issues = loaded.issues().stream().filter(issue -> !RuleIds.DATA_ABSENT.equals(issue.code())).toList();
    return new LoadedSnn(loaded.model(), issues, loaded.text(), loaded.resource());
  }

  /** The file as the user named it. */
  public Path file() {
    return file;
  }

  /** What the file holds. */
  public LoadedSnn loaded() {
    return loaded;
  }

  /** The experiment of this name; without a name the only one. */
  public Experiment experiment(String name) {
    List<Experiment> all = loaded.experiments();
    if (all.isEmpty()) {
      throw new UserError("%s has no experiment; add one: experiment NAME { network ... data ... }.".formatted(file));
    }
    return choose(name, all, "experiment");
  }

  /** The network or experiment of this name; without a name the only experiment, else the only network. */
  public Element element(String name) {
    List<? extends Element> all = loaded.model().getElements();
    if (all.isEmpty()) {
      throw new UserError("%s has no network; add one: network NAME { ... }.".formatted(file));
    }
    if (name != null) {
      return choose(name, all, "network or experiment");
    }
    return loaded.experiments().isEmpty() ? choose(null, loaded.networks(), "network")
        : choose(null, loaded.experiments(), "experiment");
  }

  private <T extends Element> T choose(String name, List<T> all, String kind) {
    Function<T, String> quoted = element -> "'" + element.getName() + "'";
    String names = String.join(", ", all.stream().map(quoted).toList());
    if (name == null) {
      if (all.size() > 1) {
        throw new UserError("%s has several %ss; name one: %s.".formatted(file, kind, names));
      }
      return all.get(0);
    }
    return all.stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow(
        () -> new UserError("%s has no %s '%s'; it has %s.".formatted(file, kind, name, names)));
  }
}
