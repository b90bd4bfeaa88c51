package org.snn.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.resource.XtextResource;
import org.snn.network.Element;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.SnnModel;

/**
 * A text that was read, and what is wrong with it.
 *
 * @param model what the text holds; after a syntax error only what could be read, never null
 * @param issues all issues, in the order of the text
 * @param text the text itself, empty where it could not be read
 * @param resource holds the model, its text and the files it imports
 */
public record LoadedSnn(SnnModel model, List<SnnIssue> issues, String text, XtextResource resource) {

  /** Whether an issue forbids to use the model. */
  public boolean hasErrors() {
    return issues.stream().anyMatch(SnnIssue::isError);
  }

  /** The networks of the file, in order. */
  public List<Network> networks() {
    return elements(Network.class);
  }

  /** The experiments of the file, in order. */
  public List<Experiment> experiments() {
    return elements(Experiment.class);
  }

  /** The network of this name. */
  public Optional<Network> network(String name) {
    return networks().stream().filter(network -> name.equals(network.getName())).findFirst();
  }

  /** The experiment of this name. */
  public Optional<Experiment> experiment(String name) {
    return experiments().stream().filter(experiment -> name.equals(experiment.getName())).findFirst();
  }

  /**
   * The files that the text names, whether they are there or not: imports, edge lists, data. A folder stands for all files in
   * it. What imported files name is not among them.
   */
  public Set<Path> namedFiles() {
    return NamedFiles.of(this);
  }

  private <T extends Element> List<T> elements(Class<T> type) {
    return model.getElements().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
