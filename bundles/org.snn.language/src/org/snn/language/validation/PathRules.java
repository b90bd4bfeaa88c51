package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.NAMED_ELEMENT__NAME;

import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.snn.language.validation.graph.Blocks;
import org.snn.language.validation.graph.Reach;
import org.snn.network.ConnectionRule;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.Role;
import org.snn.network.SnnModel;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.level.Cycle;

import com.google.inject.Inject;

/** Rules about the ways through a network. */
public class PathRules extends Rules {

  private static final int SHOWN = 3;

  @Inject
  private Expansions expansions;

  @Check
  public void networkInputs(Network network) {
    lacks(network, Role.INPUT, "Network '%s' has no input, so it sees no data; declare one, as 'input x[784]'.",
        RuleIds.NETWORK_INPUTS);
  }

  @Check
  public void networkOutputs(Network network) {
    lacks(network, Role.OUTPUT, "Network '%s' has no output, so it answers nothing; declare one, as 'output y[10] softmax'.",
        RuleIds.NETWORK_OUTPUTS);
  }

  /** Shown at the last rule of the text that has a part in the cycle: mostly the one that closed it. */
  @Check
  public void connectCycle(Network network) {
    expansions.cycle(network).ifPresent(cycle -> error(cycle.message(),
        lastRule(cycle, expansions.of(network).orElseThrow()), null, RuleIds.CONNECT_CYCLE));
  }

  @Check
  public void networkDisconnected(Network network) {
    expansions.reach(network).filter(reach -> !connected(network, reach)).ifPresent(reach ->
        error("No way leads from an input of '%s' to an output, so there is nothing to learn; connect them."
            .formatted(network.getName()), NAMED_ELEMENT__NAME, RuleIds.NETWORK_DISCONNECTED));
  }

  @Check
  public void neuronUnreachable(Network network) {
    report(network, reach -> neuron -> !reach.fromInput(neuron),
        "%s: no way leads there from an input, so that the data does not matter; connect it, or leave it out.",
        RuleIds.NEURON_UNREACHABLE);
  }

  @Check
  public void neuronUseless(Network network) {
    report(network, reach -> neuron -> !reach.toOutput(neuron),
        "%s: no way leads from there to an output, so that it changes nothing; connect it, or leave it out.",
        RuleIds.NEURON_USELESS);
  }

  private void lacks(Network network, Role role, String message, String id) {
    if (network.groups().stream().noneMatch(group -> group.getRole() == role)) {
      error(message.formatted(network.getName()), NAMED_ELEMENT__NAME, id);
    }
  }

  private void report(Network network, Function<Reach, IntPredicate> lost, String message, String id) {
    expansions.reach(network).filter(reach -> connected(network, reach) && !grows(network)).ifPresent(reach -> {
      for (GroupSpan span : expansions.of(network).orElseThrow().declaration().spans()) {
        int[] neurons = neurons(span).filter(lost.apply(reach)).toArray();
        if (neurons.length > 0) {
          warning(message.formatted(subject(span, neurons)), span.group(), NAMED_ELEMENT__NAME, id);
        }
      }
    });
  }

  /** Whether an experiment of the text grows connections in it: a neuron without a way may get one. */
  private static boolean grows(Network network) {
    return EcoreUtil.getRootContainer(network) instanceof SnnModel model && model.getElements().stream()
        .anyMatch(element -> element instanceof Experiment experiment && experiment.getNetwork() == network
            && experiment.getGrowing() != null);
  }

  /** 'h', or: 5 of the 100 neurons of 'h' (h[1], h[7], h[9], ...). */
  private static String subject(GroupSpan span, int[] neurons) {
    String name = "'%s'".formatted(span.group().getName());
    if (neurons.length == span.size()) {
      return name;
    }
    String some = IntStream.of(neurons).limit(SHOWN).mapToObj(span::name).collect(Collectors.joining(", "));
    return "%d of the %d neurons of %s (%s%s)".formatted(neurons.length, span.size(), name, some,
        neurons.length > SHOWN ? ", ..." : "");
  }

  private static ConnectionRule lastRule(Cycle cycle, Expansion expansion) {
    int last = 0;
    for (int i = 0; i < cycle.neurons().size(); i++) {
      int source = cycle.neurons().get(i);
      int target = cycle.neurons().get((i + 1) % cycle.neurons().size());
      int at = expansion.blocks().size() - 1;
      while (at > last && !Blocks.makes(expansion.blocks().get(at), source, target)) {
        at--;
      }
      last = at;
    }
    return expansion.blocks().get(last).rule();
  }

  private boolean connected(Network network, Reach reach) {
    return expansions.of(network).orElseThrow().declaration().spans().stream()
        .filter(span -> span.group().getRole() == Role.OUTPUT).flatMapToInt(PathRules::neurons).anyMatch(reach::fromInput);
  }

  private static IntStream neurons(GroupSpan span) {
    return IntStream.range(span.first(), span.first() + span.size());
  }
}
