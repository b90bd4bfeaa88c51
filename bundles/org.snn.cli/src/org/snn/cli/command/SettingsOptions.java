package org.snn.cli.command;

import org.snn.plan.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that replace settings of the experiment. */
final class SettingsOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training split.")
  private Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Samples a step.")
  private Integer batch;

  @Option(names = "--rate", paramLabel = "X", description = "Learning rate.")
  private Double rate;

  @Option(names = "--seed", paramLabel = "N", description = "Start of all random numbers of the training.")
  private Long seed;

  /** Checks the values, before anything slow begins. */
  void check() {
    require(epochs == null || epochs >= 1, "--epochs", epochs, "at least 1");
    require(batch == null || batch >= 1, "--batch", batch, "at least 1");
    require(rate == null || rate > 0 && Double.isFinite(rate), "--rate", rate, "a number above 0");
  }

  private void require(boolean right, String option, Object value, String range) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), "Option '%s' is %s; it must be %s".formatted(option, value, range));
    }
  }

  /**
   * Replaces what was given on the command line.
   *
   * @param dataFollows whether the shuffle of the data starts with the seed of the experiment
   */
  void apply(TrainingSpec training, boolean dataFollows) {
    if (epochs != null) {
      training.setEpochs(epochs);
    }
    if (batch != null) {
      training.setBatch(batch);
    }
    if (rate != null) {
      training.setRate(rate);
    }
    if (seed != null) {
      training.setSeed(seed);
      if (dataFollows) {
        training.getData().setSeed(seed);
      }
    }
  }
}
