package org.snn.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.snn.artefact.ArtefactInfo;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.metrics.Figures;

/** What {@code snn info} says of a trained network. */
public final class ArtefactProperties {

  private ArtefactProperties() {
  }

  /** Names and values, nested. */
  public static Map<String, Object> of(ArtefactInfo info) {
    Provenance provenance = info.provenance();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("network", network(info.plan()));
    properties.put("experiment", experiment(info.plan().getTraining()));
    properties.put("data", data(provenance.data()));
    properties.put("training", training(provenance.training()));
    info.optimizerSteps().ifPresent(steps -> properties.put("optimizer", optimizer(info, steps)));
    properties.put("madeBy", "snn " + provenance.version());
    properties.put("command", provenance.command());
    properties.put("time", provenance.time().toString());
    properties.put("bytes", info.entries().values().stream().mapToLong(Long::longValue).sum());
    return properties;
  }

  private static Map<String, Object> network(ExecutionPlan plan) {
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("name", plan.getName());
    network.put("inputs", plan.getInputs());
    network.put("outputs", plan.getOutputs().length);
    network.put("neurons", plan.getNeurons());
    network.put("connections", plan.getConnections());
    network.put("depth", plan.getDepth());
    network.put("pseudoLayers", plan.getPseudoLayers().size());
    return network;
  }

  private static Map<String, Object> experiment(TrainingSpec training) {
    Map<String, Object> experiment = new LinkedHashMap<>();
    experiment.put("name", training.getExperiment());
    experiment.put("loss", training.getLoss().getLiteral());
    experiment.put("optimizer", training.getOptimizer().getLiteral());
    experiment.put("rate", training.getRate());
    experiment.put("batch", training.getBatch());
    experiment.put("epochs", training.getEpochs());
    experiment.put("seed", training.getSeed());
    return experiment;
  }

  private static Map<String, Object> data(DataProvenance data) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", data.name());
    properties.put("train", data.train());
    properties.put("validation", data.validation());
    properties.put("test", data.test());
    properties.put("features", data.features().size());
    properties.put(data.classification() ? "classes" : "targets", data.targets());
    return properties;
  }

  private static Map<String, Object> training(TrainingProvenance training) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("outcome", training.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    properties.put("device", training.device());
    properties.put("threads", training.threads());
    properties.put("epoch", training.epoch());
    if (!training.epochs().isEmpty()) {
      properties.put("seconds", training.epochs().stream().mapToDouble(epoch -> epoch.seconds()).sum());
    }
    training.test().ifPresent(test -> figures(test, properties));
    return properties;
  }

  private static Map<String, Object> optimizer(ArtefactInfo info, long steps) {
    TrainingSpec training = info.plan().getTraining();
    Map<String, Object> optimizer = new LinkedHashMap<>();
    optimizer.put("kind", training.getOptimizer().getLiteral());
    optimizer.put("steps", steps);
    optimizer.put("moments", OptimizerState.moments(training));
    optimizer.put("bytes", info.entries().get("optimizer.safetensors"));
    return optimizer;
  }

  private static void figures(Figures test, Map<String, Object> properties) {
    test.accuracy().ifPresent(accuracy -> properties.put("testAccuracy", accuracy));
    properties.put("testLoss", test.loss());
  }
}
