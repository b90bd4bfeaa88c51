package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.CONNECT__INITIALISER;
import static org.snn.network.NetworkPackage.Literals.END__GROUP;
import static org.snn.network.NetworkPackage.Literals.NEAREST_PATTERN__WINDOW;

import java.util.List;

import org.eclipse.xtext.validation.Check;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.NearestPattern;
import org.snn.network.Role;
import org.snn.transform.expand.RuleText;

/** Rules about single connection rules that need no expansion. */
public class ConnectRules extends Rules {

  @Check
  public void connectWindowWide(Connect connect) {
    if (!(connect.getPattern() instanceof NearestPattern nearest) || connect.getEnds().size() != 2) {
      return;
    }
    End source = connect.getEnds().get(0);
    int sources = Sound.resolved(source.getGroup()) ? size(source) : 0;
    if (sources >= 1 && nearest.getWindow() > sources) {
      warning("A window of %d is wider than %s, which has %s, so that all are connected; use %d or less, or no 'nearest'."
          .formatted(nearest.getWindow(), RuleText.of(source), Texts.count(sources, "neuron"), sources), nearest,
          NEAREST_PATTERN__WINDOW, RuleIds.CONNECT_WINDOW_WIDE);
    }
  }

  @Check
  public void connectWeightAndInitialiser(Connect connect) {
    if (connect.getWeight() != null && connect.getInitialiser() != null) {
      warning("The weights start at %s, so 'init' has no effect; remove one of the two."
          .formatted(Texts.number(connect.getWeight())), CONNECT__INITIALISER, RuleIds.CONNECT_WEIGHT_AND_INITIALISER);
    }
  }

  /** Allowed, since outputs are neurons like others; but mostly an arrow the wrong way round. */
  @Check
  public void connectFromOutput(Connect connect) {
    List<End> ends = connect.getEnds();
    for (int i = 0; i + 1 < ends.size(); i++) {
      if (role(ends.get(i)) == Role.OUTPUT && role(ends.get(i + 1)) == Role.HIDDEN) {
        warning("Output '%s' feeds hidden '%s'; if that is not meant, turn the arrow round: %2$s -> %1$s."
            .formatted(RuleText.of(ends.get(i)), RuleText.of(ends.get(i + 1))), ends.get(i), END__GROUP,
            RuleIds.CONNECT_FROM_OUTPUT);
      }
    }
  }

  private static Role role(End end) {
    return Sound.resolved(end.getGroup()) ? end.getGroup().getRole() : null;
  }

  private static int size(End end) {
    if (end.getFirst() == null) {
      return end.getGroup().getSize();
    }
    return end.getLast() == null ? 1 : end.getLast() - end.getFirst() + 1;
  }
}
