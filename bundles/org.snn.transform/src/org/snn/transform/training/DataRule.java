package org.snn.transform.training;

import org.snn.network.DataSource;
import org.snn.network.Share;
import org.snn.plan.DataSpec;
import org.snn.plan.PlanFactory;

/** Maps the data of an experiment; part of {@link ExperimentRule}. */
final class DataRule {

  private DataRule() {
  }

  /** @param seed start of the shuffle where the data does not give its own */
  static DataSpec data(DataSource source, long seed) {
    DataSpec spec = PlanFactory.eINSTANCE.createDataSpec();
    spec.setSource(source.getSource());
    shares(spec, source);
    spec.setNormalise(source.isSetNormalise() ? source.getNormalise().getLiteral() : "none");
    spec.setLabel(source.getLabel());
    spec.getTargets().addAll(source.getTargets());
    spec.setSeparator(source.getSeparator());
    spec.setHeadless(source.isHeadless());
    spec.setSamples(source.getSamples() == null ? 0 : source.getSamples());
    spec.setSeed(source.getSeed() == null ? seed : source.getSeed());
    return spec;
  }

  /** Where no share is given, the usual ones; where some are, an absent one stays empty: what is left. */
  private static void shares(DataSpec spec, DataSource source) {
    boolean none = source.getTrain() == null && source.getValidation() == null && source.getTest() == null;
    spec.setTrain(none ? Defaults.TRAIN : text(source.getTrain()));
    spec.setValidation(none ? Defaults.VALIDATION : text(source.getValidation()));
    spec.setTest(none ? Defaults.TEST : text(source.getTest()));
  }

  private static String text(Share share) {
    return share == null ? "" : share.toString();
  }
}
