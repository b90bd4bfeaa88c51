package org.snn.ui.artefact;

import java.util.Optional;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.prune.once.Amount;

/**
 * What is to be pruned, as the dialog holds it.
 *
 * @param keep as {@code --keep} has it: 10%, 0.1 or 5000
 */
record PruneRequest(PruneCriterion criterion, PruneScope scope, String keep) {

  /** What remains; empty if it is no amount. */
  Optional<Amount> amount() {
    try {
      String text = keep.strip();
      boolean percent = text.endsWith("%");
      double value = Double.parseDouble(percent ? text.substring(0, text.length() - 1).strip() : text) / (percent ? 100 : 1);
      if (value > 0 && value < 1) {
        return Optional.of(new Amount.Share(value, 0, scope));
      }
      boolean count = !percent && value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
      return count ? Optional.of(new Amount.Count((int) value, scope)) : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The amount as an option has it: without blanks. */
  String option() {
    return keep.replaceAll("\\s", "");
  }
}
