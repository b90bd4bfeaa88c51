package org.snn.cli.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Version;
import org.snn.data.Normalisation;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.language.SnnFiles;
import org.snn.network.Activation;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.network.SnnModel;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.trainer.initial.InitialWeights;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.transform.Planner;

/**
 * A network of others as an artefact: it answers at once, and {@code snn export --format snn} gives its text and connections to train.
 * Weights that are not given are drawn.
 */
public final class ImportedModel {

  private static final long SEED = 1;
  /** What trains it is for the user to say; synthetic data fits any network. */
  private static final String EXPERIMENT = "\nexperiment imported {\n    network %s\n    data synthetic\n%s}\n";

  private ImportedModel() {
  }

  /**
   * The artefact.
   *
   * @param command the command line, for the provenance
   * @throws org.snn.transform.TransformException if the connections make no network
   */
  public static Artefact of(ImportedNetwork imported, Planner planner, SnnFiles files, String command) {
    String text = text(imported.network(), files);
    Experiment experiment = files.load(text, Path.of("network.snn")).experiments().get(0);
    connections(experiment.getNetwork()).setEdges(edges(imported.network()));
    ExecutionPlan plan = planner.plan(experiment);
    Parameters parameters = InitialWeights.draw(plan, SEED);
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      parameters.biases()[neuron] = imported.biases()[plan.getDeclared()[neuron]];
    }
    DataProvenance data = new DataProvenance("imported", List.of(), 0, 0, 0, imported.inputs(), imported.outputs(), false,
        Normalisation.uniform(plan.getInputs(), 0, 1));
    TrainingProvenance training = new TrainingProvenance(SEED, 0, "none", Outcome.IMPORTED, 0, List.of(), Optional.empty());
    Provenance provenance = new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS),
        experiment.getName(), data, training);
    return new Artefact(plan, parameters, provenance, new SourceText(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static String text(Network network, SnnFiles files) {
    Network withoutEdges = EcoreUtil.copy(network);
    connections(withoutEdges).setEdges(null);
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    model.getElements().add(withoutEdges);
    return files.text(model) + EXPERIMENT.formatted(network.getName(), answersClasses(network) ? "" : "    loss mse\n");
  }

  /** Whether the outputs are one softmax, which is trained by cross-entropy unless the experiment says otherwise. */
  private static boolean answersClasses(Network network) {
    return network.getMembers().stream().filter(Group.class::isInstance).map(Group.class::cast)
        .filter(group -> group.getRole() == Role.OUTPUT).allMatch(group -> group.getActivation() == Activation.SOFTMAX);
  }

  private static EdgeList edges(Network network) {
    return connections(network).getEdges();
  }

  private static ConnectFile connections(Network network) {
    return network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast).findFirst().orElseThrow();
  }
}
