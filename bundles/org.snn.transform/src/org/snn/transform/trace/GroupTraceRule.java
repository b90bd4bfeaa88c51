package org.snn.transform.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.BasicEList;
import org.snn.network.Group;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.plan.Role;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.number.Numbering;

/**
 * Says where the groups of the network are in the plan.
 * <dl>
 * <dt>Pre</dt><dd>neurons are numbered</dd>
 * <dt>Post</dt><dd>every group has a trace with its name, role, neurons and activation, in order of declaration, and with
 * the pseudo-layers of its neurons, in order</dd>
 * <dt>Trace</dt><dd>group to pseudo-layers</dd>
 * <dt>Cost</dt><dd>O(neurons)</dd>
 * </dl>
 */
public final class GroupTraceRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.NUMBERED);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.TRACED);
  }

  @Override
  public void apply(Planning planning) {
    ExecutionPlan plan = planning.plan();
    Fragments fragments = new Fragments(planning.network());
    int[] layerOf = planning.numbering().layerOf();
    List<GroupTrace> traces = new ArrayList<>();
    for (GroupSpan span : planning.expansion().declaration().spans()) {
      GroupTrace trace = trace(span);
      trace.setUri(fragments.of(span.group()));
      // EMF's add looks for duplicates in the whole list; setting it at once does not.
      ((BasicEList<PseudoLayer>) trace.getPseudoLayers()).addAllUnique(layers(span, planning.numbering(), layerOf, plan));
      traces.add(trace);
    }
    plan.getGroups().addAll(traces);
  }

  private static GroupTrace trace(GroupSpan span) {
    Group group = span.group();
    GroupTrace trace = PlanFactory.eINSTANCE.createGroupTrace();
    trace.setName(group.getName());
    trace.setRole(Role.getByName(group.getRole().getName()));
    trace.setSingle(group.isSingle());
    trace.setFirst(span.first());
    trace.setSize(span.size());
    trace.setActivation(Activation.getByName(group.getActivation().getName()));
    return trace;
  }

  private static List<PseudoLayer> layers(GroupSpan span, Numbering numbering, int[] layerOf, ExecutionPlan plan) {
    return IntStream.range(span.first(), span.first() + span.size()).map(neuron -> layerOf[numbering.planned()[neuron]])
        .filter(index -> index >= 0).sorted().distinct().mapToObj(plan.getPseudoLayers()::get).toList();
  }
}
