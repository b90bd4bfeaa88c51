package org.snn.cli.command;

import org.snn.plan.PruneScope;
import org.snn.prune.once.Amount;
import picocli.CommandLine.Option;

/** How much of a network is left: one of the two options. */
final class AmountOption {

  @Option(names = "--keep", paramLabel = "P|N", converter = KeepConverter.class,
      description = "What remains of the connections, as 10%% or 0.1, or how many do, as 5000.")
  private Double keep;

  @Option(names = "--below", paramLabel = "X", description = "Take away all connections whose score is below X.")
  private Double below;

  /** Whether it is a portion, so that there may be another one for outputs. */
  boolean isPortion() {
    return keep != null && keep < 1;
  }

  /** The score below which connections go; null if it is not said so. */
  Double below() {
    return below;
  }

  /**
   * The amount.
   *
   * @param outputs the portion for connections into outputs, 0 for none of their own
   */
  Amount amount(double outputs, PruneScope scope) {
    if (below != null) {
      return new Amount.Threshold(below);
    }
    return isPortion() ? new Amount.Share(keep, outputs, scope) : new Amount.Count(keep.intValue(), scope);
  }
}
