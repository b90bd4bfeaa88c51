package org.snn.transform.check;

import java.util.Set;
import org.snn.network.Role;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.Problem;

/**
 * Refuses a network that could not be expanded as a whole, or that is none.
 * <dl>
 * <dt>Pre</dt><dd>the network is expanded</dd>
 * <dt>Post</dt><dd>the expansion has no problems; there are inputs and outputs; the connections can be numbered</dd>
 * <dt>Trace</dt><dd>none</dd>
 * <dt>Cost</dt><dd>O(groups + blocks)</dd>
 * </dl>
 */
public final class RejectProblemsRule implements Rule {

  /** Weights live in one array. */
  public static final int MOST_CONNECTIONS = Integer.MAX_VALUE - 8;

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.EXPANDED);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.COMPLETE);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    String name = planning.network().getName();
    if (!expansion.problems().isEmpty()) {
      Problem problem = expansion.problems().get(0);
      throw new TransformException("Network '%s': %s".formatted(name, problem.message()), problem.source());
    }
    requireGroup(expansion, Role.INPUT, "input x[784]");
    requireGroup(expansion, Role.OUTPUT, "output y[10] softmax");
    if (expansion.connections() > MOST_CONNECTIONS) {
      throw new TransformException("Network '%s' has %d connections; the most is %d: connect fewer neurons."
          .formatted(name, expansion.connections(), MOST_CONNECTIONS), planning.network());
    }
  }

  private static void requireGroup(Expansion expansion, Role role, String example) {
    if (expansion.declaration().spans().stream().noneMatch(span -> span.group().getRole() == role)) {
      throw new TransformException("Network '%s' has no %s; declare one as %s."
          .formatted(expansion.network().getName(), role.getLiteral(), example), expansion.network());
    }
  }
}
