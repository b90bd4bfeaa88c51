package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.GROWING__EVERY;
import static org.snn.network.NetworkPackage.Literals.GROWING__METHOD;
import static org.snn.network.NetworkPackage.Literals.GROWING__PORTION;
import static org.snn.network.NetworkPackage.Literals.GROWING__UNTIL;

import org.eclipse.xtext.validation.Check;
import org.snn.language.validation.graph.GroupPairs;
import org.snn.network.Experiment;
import org.snn.network.GrowMethod;
import org.snn.network.Growing;
import org.snn.network.Network;

import com.google.inject.Inject;

/** Rules about growing. */
public class GrowingRules extends Rules {

  @Inject
  private Expansions expansions;

  @Check
  public void growingPortion(Growing growing) {
    double portion = growing.getPortion();
    if (Numbers.finite(portion) && !(portion > 0 && portion < 1)) {
      String meant = Portions.meant(growing, GROWING__PORTION);
      error("The portion that is replaced is %s, but must be above 0 and below 1; %s."
          .formatted(Texts.number(portion), Portions.cure(meant, "30%")), GROWING__PORTION, RuleIds.GROWING_PORTION, meant);
    }
  }

  @Check
  public void growingEvery(Growing growing) {
    Integer every = growing.getEvery();
    if (every != null && every < 1) {
      error("Replacing connections every %d steps is not possible; use at least 1.".formatted(every), GROWING__EVERY,
          RuleIds.GROWING_EVERY);
    }
  }

  @Check
  public void growingUntil(Growing growing) {
    Double until = growing.getUntil();
    if (Numbers.finite(until) && !(until > 0 && until <= 1)) {
      String meant = Portions.meant(growing, GROWING__UNTIL);
      error("'until %s' must be above 0 and at most 1, a portion of all steps; %s."
          .formatted(Texts.number(until), Portions.cure(meant, "75%")), GROWING__UNTIL, RuleIds.GROWING_UNTIL, meant);
    }
  }

  /** Layerless may connect any groups, so it is not the business of this rule. */
  @Check
  public void growingFull(Experiment experiment) {
    Growing growing = experiment.getGrowing();
    Network network = experiment.getNetwork();
    if (growing == null || growing.getMethod() == GrowMethod.LAYERLESS || !Sound.resolved(network)) {
      return;
    }
    expansions.complete(network).filter(GroupPairs::full).ifPresent(full ->
        warning(("Between groups that network '%s' connects every connection is there, so %s can only grow those again that "
            + "it dropped; leave some out, as with 'random 20%%', or use layerless.")
            .formatted(network.getName(), growing.getMethod()), growing, GROWING__METHOD, RuleIds.GROWING_FULL));
  }
}
