package org.snn.transform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.PseudoLayer;
import org.snn.plan.Trace;
import org.snn.transform.Planner;
import org.snn.transform.RandomNetworks;

class GroupTraceRuleTest {

  @Property(tries = 100)
  void groupsKnowTheirNeuronsAndPseudoLayers(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    ExecutionPlan plan = new Planner().plan(network);
    Trace trace = new Trace(plan);
    NeuronNames names = new NeuronNames(plan);
    for (Group group : network.groups()) {
      GroupTrace found = trace.group(group.getName()).orElseThrow();
      assertThat(found.getUri()).isEqualTo("//@members." + network.getMembers().indexOf(group));
      assertThat(found.getRole().getLiteral()).isEqualTo(group.getRole().getLiteral());
      assertThat(found.getActivation().getLiteral()).isEqualTo(group.getActivation().getLiteral());
      int[] neurons = trace.neurons(found);
      assertThat(IntStream.of(neurons).mapToObj(names::name)).containsExactlyElementsOf(
          IntStream.range(0, group.getSize()).mapToObj(i -> group.isSingle() ? group.getName() : group.getName() + "[" + i + "]")
              .toList());
      TreeSet<Integer> layers = new TreeSet<>();
      IntStream.of(neurons).forEach(neuron -> trace.pseudoLayer(neuron).ifPresent(layer -> layers.add(layer.getIndex())));
      assertThat(found.getPseudoLayers()).extracting(PseudoLayer::getIndex).containsExactlyElementsOf(layers);
    }
  }
}
