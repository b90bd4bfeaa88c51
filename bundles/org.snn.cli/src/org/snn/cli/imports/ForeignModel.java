package org.snn.cli.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.UserError;
import org.snn.cli.Version;
import org.snn.data.DataSplits;
import org.snn.data.Normalisation;
import org.snn.interop.foreign.ForeignNetwork;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.validation.RuleIds;
import org.snn.network.ConnectFile;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.network.SnnModel;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.trainer.Parameters;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.transform.Planner;

/** Makes artefacts of networks that were trained elsewhere. */
public final class ForeignModel {

  /** What an experiment reads that nobody has written: the user may put a file of this name somewhere. */
  private static final String SAMPLES = "samples.csv";
  /** Issues of a text whose connections are in the plan only. */
  private static final List<String> OF_FILE = List.of(RuleIds.CONNECT_FILE, RuleIds.NETWORK_DISCONNECTED);

  private ForeignModel() {
  }

  /** A network of a file with an experiment around it, as a plan and as a text. */
  public record Planned(ExecutionPlan plan, SourceText source) {
  }

  /**
   * Plans a network.
   *
   * @param experiment whose settings are used, with this network instead of its own; null for one that says nothing
   * @throws UserError if the two do not fit
   */
  public static Planned plan(ForeignNetwork foreign, Experiment experiment, Planner planner, SnnFiles files) {
    requireSize(foreign, experiment);
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    Network network = foreign.network();
    Experiment with = experiment == null ? withoutData() : EcoreUtil.copy(experiment);
    with.setNetwork(network);
    if (foreign.normalises()) {
      with.getData().unsetNormalise();
    }
    model.getElements().add(network);
    model.getElements().add(with);
    ExecutionPlan plan = planner.plan(with);
    List<ConnectFile> lists = network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast).toList();
    lists.forEach(list -> list.setEdges(null));
    String text = files.text(model);
    requireValid(text, !lists.isEmpty(), files);
    return new Planned(plan, new SourceText(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static Experiment withoutData() {
    Experiment experiment = NetworkFactory.eINSTANCE.createExperiment();
    experiment.setName("imported");
    DataSource data = NetworkFactory.eINSTANCE.createDataSource();
    data.setSource(SAMPLES);
    experiment.setData(data);
    return experiment;
  }

  private static void requireSize(ForeignNetwork foreign, Experiment experiment) {
    if (experiment != null) {
      int inputs = neurons(experiment.getNetwork(), Role.INPUT);
      int outputs = neurons(experiment.getNetwork(), Role.OUTPUT);
      if (inputs != foreign.inputs() || outputs != foreign.outputs()) {
        throw new UserError("Network '%s' of experiment '%s' has %d inputs and %d outputs, but the imported one has %d and %d."
            .formatted(experiment.getNetwork().getName(), experiment.getName(), inputs, outputs, foreign.inputs(), foreign.outputs()));
      }
    }
  }

  private static int neurons(Network network, Role role) {
    return network.groups().stream().filter(group -> group.getRole() == role).mapToInt(group -> group.getSize()).sum();
  }

  /**
   * What the rules of the language say of the network with its experiment, such as a loss that does not fit its outputs. Data is not
   * looked for here.
   */
  private static void requireValid(String text, boolean file, SnnFiles files) {
    List<String> errors = files.load(text, Path.of("network.snn")).issues().stream()
        .filter(issue -> issue.isError() && !issue.code().startsWith("snn.data.") && !(file && OF_FILE.contains(issue.code())))
        .map(SnnIssue::message).toList();
    if (!errors.isEmpty()) {
      throw new UserError("The imported network does not fit: " + String.join(" ", errors));
    }
  }

  /**
   * The artefact.
   *
   * @param data what the experiment reads; empty if there is none
   */
  public static Artefact artefact(Planned planned, Parameters parameters, Optional<DataSplits> data, String command) {
    ExecutionPlan plan = planned.plan();
    DataProvenance about = data.map(DataProvenance::of).orElseGet(() -> withoutData(plan));
    TrainingProvenance training = new TrainingProvenance(plan.getTraining().getSeed(), 0, "none", Outcome.IMPORTED, 0, List.of(),
        Optional.empty());
    Provenance provenance = new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS),
        plan.getTraining().getExperiment(), about, training);
    return new Artefact(plan, parameters, provenance, planned.source());
  }

  /** Features and targets are named as the neurons, and features are taken as they are. */
  private static DataProvenance withoutData(ExecutionPlan plan) {
    NeuronNames names = new NeuronNames(plan);
    List<String> features = new ArrayList<>();
    for (int input = 0; input < plan.getInputs(); input++) {
      features.add(names.name(input));
    }
    List<String> targets = Arrays.stream(plan.getOutputs()).mapToObj(names::name).toList();
    List<GroupTrace> outputs = plan.getGroups().stream().filter(group -> group.getRole() == org.snn.plan.Role.OUTPUT).toList();
    boolean classes = outputs.size() == 1 && outputs.get(0).getActivation() == Activation.SOFTMAX;
    return new DataProvenance(plan.getTraining().getData().getSource(), List.of(), 0, 0, 0, features, targets, classes,
        Normalisation.uniform(features.size(), 0, 1));
  }
}
