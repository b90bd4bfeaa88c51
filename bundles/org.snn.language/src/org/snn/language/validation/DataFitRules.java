package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__SOURCE;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__BATCH;
import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__LOSS;

import java.util.Optional;

import org.eclipse.xtext.validation.Check;
import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.SplitSizes;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Loss;
import org.snn.network.Network;
import org.snn.network.Role;

import com.google.inject.Inject;

/** Rules about data that is there, or should be, and the network that is to learn it. */
public class DataFitRules extends Rules {

  @Inject
  private DataLookup lookup;

  @Check
  public void dataUnknown(DataSource source) {
    trouble(source).filter(trouble -> trouble.kind() == DataException.Kind.NOT_FOUND && !known(source))
        .ifPresent(trouble -> error(trouble.getMessage(), DATA_SOURCE__SOURCE, RuleIds.DATA_UNKNOWN));
  }

  /** Not an error of the text: it trains where the data is. */
  @Check
  public void dataAbsent(DataSource source) {
    trouble(source).filter(trouble -> trouble.kind() == DataException.Kind.NOT_FOUND && known(source))
        .ifPresent(trouble -> warning(trouble.getMessage(), DATA_SOURCE__SOURCE, RuleIds.DATA_ABSENT));
  }

  @Check
  public void dataContent(DataSource source) {
    trouble(source).filter(trouble -> trouble.kind() == DataException.Kind.CONTENT
        || trouble.kind() == DataException.Kind.ACCESS)
        .ifPresent(trouble -> error(trouble.getMessage(), DATA_SOURCE__SOURCE, RuleIds.DATA_CONTENT));
  }

  @Check
  public void dataRequest(DataSource source) {
    trouble(source).filter(trouble -> trouble.kind() == DataException.Kind.REQUEST)
        .ifPresent(trouble -> error(trouble.getMessage(), DATA_SOURCE__SOURCE, RuleIds.DATA_REQUEST));
  }

  @Check
  public void dataFeatures(Experiment experiment) {
    long inputs = width(experiment, Role.INPUT);
    info(experiment).filter(info -> inputs > 0 && info.features() != DataInfo.UNKNOWN && info.features() != inputs)
        .ifPresent(info -> error("Data '%s' has %s, but network '%s' has %s; give it as many inputs as features."
            .formatted(info.name(), Texts.count(info.features(), "feature"), experiment.getNetwork().getName(),
                Texts.count(inputs, "input")), experiment.getData(), DATA_SOURCE__SOURCE, RuleIds.DATA_FEATURES,
            Integer.toString(info.features())));
  }

  @Check
  public void dataOutputs(Experiment experiment) {
    long outputs = width(experiment, Role.OUTPUT);
    info(experiment).filter(info -> outputs > 0 && info.targets() != DataInfo.UNKNOWN && info.targets() != outputs)
        .ifPresent(info -> error("Data '%s' has %s, but network '%s' has %s; give it as many outputs."
            .formatted(info.name(), wanted(info), experiment.getNetwork().getName(), Texts.count(outputs, "output")),
            experiment.getData(), DATA_SOURCE__SOURCE, RuleIds.DATA_OUTPUTS, Integer.toString(info.targets())));
  }

  @Check
  public void dataLoss(Experiment experiment) {
    DataSource source = experiment.getData();
    if (source != null && !source.getTargets().isEmpty() && experiment.isSetLoss()
        && experiment.getLoss() == Loss.CROSS_ENTROPY) {
      error("Cross-entropy is for classes, but 'targets %s' are values; use mse, or name the class as 'label COLUMN'."
          .formatted(String.join(", ", source.getTargets())), EXPERIMENT__LOSS, RuleIds.DATA_LOSS);
    }
  }

  @Check
  public void dataBatch(Experiment experiment) {
    Integer batch = experiment.getBatch();
    info(experiment).flatMap(DataInfo::splits).map(SplitSizes::train).filter(train -> batch != null && batch > train)
        .ifPresent(train -> warning("A batch of %d is more than the %s to train on, so that each epoch is one step; use less."
            .formatted(batch, Texts.count(train, "sample")), EXPERIMENT__BATCH, RuleIds.DATA_BATCH));
  }

  private static String wanted(DataInfo info) {
    return info.classes() > 0 ? info.classes() + " classes" : Texts.count(info.targets(), "target column");
  }

  private Optional<DataException> trouble(DataSource source) {
    return lookup.of(source).flatMap(DataLookup.Answer::trouble);
  }

  private Optional<DataInfo> info(Experiment experiment) {
    return Optional.ofNullable(experiment.getData()).flatMap(lookup::of).flatMap(DataLookup.Answer::info);
  }

  private static boolean known(DataSource source) {
    return DataLookup.MNIST.equals(source.getSource());
  }

  /** Neurons of a role; 0 if the network is not there or has impossible sizes, so that nothing can be compared. */
  private static long width(Experiment experiment, Role role) {
    Network network = experiment.getNetwork();
    if (!Sound.resolved(network) || !Sound.text(network)
        || network.groups().stream().anyMatch(group -> group.getSize() < 1)) {
      return 0;
    }
    return network.groups().stream().filter(group -> group.getRole() == role).mapToLong(Group::getSize).sum();
  }
}
