package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__NETWORK;

import org.eclipse.xtext.validation.Check;
import org.snn.network.Experiment;

import com.google.inject.Inject;

/** The rule about memory. */
public class MemoryRules extends Rules {

  private static final double GIB = 1L << 30;

  @Inject
  private Expansions expansions;

  @Inject
  private DataLookup lookup;

  @Inject
  private Environment environment;

  /** Silent where nobody says how much there is. */
  @Check
  public void memoryNeed(Experiment experiment) {
    if (environment.memory().isEmpty() || !Sound.resolved(experiment.getNetwork())) {
      return;
    }
    long most = environment.memory().getAsLong();
    expansions.complete(experiment.getNetwork()).map(expansion -> MemoryNeed.of(experiment, expansion, lookup))
        .filter(need -> need.bytes() > most).ifPresent(need -> warning(
            "Training needs at least %.1f GiB (connections %.1f, activations %.1f, data %.1f), but has %.1f GiB; %s."
                .formatted(need.bytes() / GIB, need.connections() / GIB, need.activations() / GIB, need.data() / GIB,
                    most / GIB, need.wayOut()), EXPERIMENT__NETWORK, RuleIds.MEMORY_NEED));
  }
}
