package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__HEADLESS;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__LABEL;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__SAMPLES;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__SEPARATOR;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__TARGETS;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__TEST;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__TRAIN;
import static org.snn.network.NetworkPackage.Literals.DATA_SOURCE__VALIDATION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.snn.network.DataSource;
import org.snn.network.Share;
import org.snn.transform.training.Defaults;

/** Rules about what is asked of data, whatever the data is. */
public class DataRules extends Rules {

  private static final List<EAttribute> SHARES =
      List.of(DATA_SOURCE__TRAIN, DATA_SOURCE__VALIDATION, DATA_SOURCE__TEST);

  private static final Map<EAttribute, String> USUAL = Map.of(DATA_SOURCE__TRAIN, Defaults.TRAIN,
      DATA_SOURCE__VALIDATION, Defaults.VALIDATION, DATA_SOURCE__TEST, Defaults.TEST);

  /** What only tables have. */
  private static final List<EStructuralFeature> TABLE_OPTIONS =
      List.of(DATA_SOURCE__LABEL, DATA_SOURCE__TARGETS, DATA_SOURCE__SEPARATOR, DATA_SOURCE__HEADLESS);

  private static final double ROUNDING = 1e-9;

  /** Whether what is asked is meaningful, so that data can be asked. */
  static boolean sound(DataSource source) {
    return SHARES.stream().map(source::eGet).filter(Objects::nonNull).allMatch(share -> sound((Share) share))
        && percent(source) <= 100 + ROUNDING && !zero(source.getTrain())
        && (source.getSamples() == null || source.getSamples() >= 1)
        && (source.getSeparator() == null || source.getSeparator().length() == 1)
        && (source.getLabel() == null || source.getTargets().isEmpty());
  }

  /** Whether no samples are set aside for validation. */
  static boolean unwatched(DataSource source) {
    return shares(source).findAny().isPresent() && (source.getValidation() == null || zero(source.getValidation()));
  }

  /** The share that is meant: where none at all is given, the usual ones hold. */
  static Share meant(DataSource source, EAttribute feature) {
    boolean none = shares(source).findAny().isEmpty();
    return none ? Share.parse(USUAL.get(feature)) : (Share) source.eGet(feature);
  }

  @Check
  public void dataShare(DataSource source) {
    for (EAttribute feature : SHARES) {
      if (source.eGet(feature) instanceof Share share && !sound(share)) {
        error("'%s %s' is no share of the samples; use 0%% to 100%%, or a number of samples."
            .formatted(feature.getName(), share), feature, RuleIds.DATA_SHARE);
      }
    }
  }

  @Check
  public void dataShares(DataSource source) {
    double percent = percent(source);
    if (percent > 100 + ROUNDING && shares(source).allMatch(DataRules::sound)) {
      EAttribute last = SHARES.stream().filter(feature -> source.eGet(feature) instanceof Share share && share.percent())
          .reduce((first, second) -> second).orElseThrow();
      error("The shares of the samples are %s%% together; make them 100%% or less.".formatted(Texts.number(percent)), last,
          RuleIds.DATA_SHARES);
    }
  }

  @Check
  public void dataTrain(DataSource source) {
    if (zero(source.getTrain())) {
      error("'train %s' leaves no samples to learn from; use more, or leave it out for all that remain."
          .formatted(source.getTrain()), DATA_SOURCE__TRAIN, RuleIds.DATA_TRAIN);
    }
  }

  @Check
  public void dataSamples(DataSource source) {
    Integer samples = source.getSamples();
    if (samples != null && samples < 1) {
      error("'samples %d' leaves nothing to learn from; use 1 or more, or leave it out for all.".formatted(samples),
          DATA_SOURCE__SAMPLES, RuleIds.DATA_SAMPLES);
    }
  }

  @Check
  public void dataSeparator(DataSource source) {
    String separator = source.getSeparator();
    if (separator != null && separator.length() != 1) {
      error("The separator between columns is '%s', %s; use one character, as in separator \";\"."
          .formatted(separator, Texts.count(separator.length(), "character")), DATA_SOURCE__SEPARATOR,
          RuleIds.DATA_SEPARATOR);
    }
  }

  @Check
  public void dataLabelAndTargets(DataSource source) {
    if (source.getLabel() != null && !source.getTargets().isEmpty()) {
      error("'label %s' means classes and 'targets %s' means values to predict; keep one of the two."
          .formatted(source.getLabel(), String.join(", ", source.getTargets())), DATA_SOURCE__TARGETS,
          RuleIds.DATA_LABEL_AND_TARGETS);
    }
  }

  @Check
  public void dataOption(DataSource source) {
    if (DataLookup.MNIST.equals(source.getSource()) || DataLookup.SYNTHETIC.equals(source.getSource())) {
      for (EStructuralFeature option : TABLE_OPTIONS) {
        if (source.eIsSet(option)) {
          warning("'%s' belongs to tables and has no effect on %s; remove it.".formatted(option.getName(),
              source.getSource()), option, RuleIds.DATA_OPTION);
        }
      }
    }
  }

  private static Stream<Share> shares(DataSource source) {
    return SHARES.stream().map(source::eGet).filter(Objects::nonNull).map(Share.class::cast);
  }

  private static double percent(DataSource source) {
    return shares(source).filter(Share::percent).mapToDouble(Share::value).sum();
  }

  private static boolean zero(Share share) {
    return share != null && share.value() == 0;
  }

  private static boolean sound(Share share) {
    return share.value() >= 0 && share.value() <= (share.percent() ? 100 : Integer.MAX_VALUE);
  }
}
