package org.snn.cli.run;

import java.util.Locale;
import java.util.function.Consumer;
import org.snn.data.DataRequest;
import org.snn.data.Normalise;
import org.snn.data.Share;
import org.snn.data.synthetic.Synthetic;
import org.snn.plan.DataSpec;
import org.snn.plan.ExecutionPlan;

/** The data that a plan asks for, as a request to {@link org.snn.data.Data}. */
public final class RequestedData {

  /** Enough to see a network learn. */
  private static final int SYNTHETIC_SAMPLES = 1000;

  private RequestedData() {
  }

  /** The request of a plan with a training specification; where to look is still to be said. */
  public static DataRequest.Builder of(ExecutionPlan plan) {
    DataSpec spec = plan.getTraining().getData();
    DataRequest.Builder request = DataRequest.builder(spec.getSource())
        .normalise(Normalise.valueOf(spec.getNormalise().toUpperCase(Locale.ROOT)))
        .targets(spec.getTargets().toArray(String[]::new))
        .seed(spec.getSeed());
    share(spec.getTrain(), request::train);
    share(spec.getValidation(), request::validation);
    share(spec.getTest(), request::test);
    if (spec.getLabel() != null) {
      request.label(spec.getLabel());
    }
    if (spec.getSeparator() != null) {
      request.separator(spec.getSeparator().charAt(0));
    }
    if (spec.isHeadless()) {
      request.header(false);
    }
    if (spec.getSource().equals("synthetic")) {
      request.synthetic(synthetic(plan));
    } else {
      request.limit(spec.getSamples());
    }
    return request;
  }

  /** Synthetic data fits the network. */
  private static Synthetic synthetic(ExecutionPlan plan) {
    DataSpec spec = plan.getTraining().getData();
    int samples = spec.getSamples() > 0 ? spec.getSamples() : SYNTHETIC_SAMPLES;
    return new Synthetic(samples, plan.getInputs(), plan.getOutputs().length, spec.getSeed());
  }

  private static void share(String text, Consumer<Share> set) {
    if (text != null && !text.isEmpty()) {
      boolean percent = text.endsWith("%");
      double value = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      set.accept(new Share(value, percent));
    }
  }
}
