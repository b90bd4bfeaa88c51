package org.snn.language.validation.graph;

import java.util.Arrays;
import java.util.function.Predicate;

import org.snn.network.Group;
import org.snn.network.Role;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.expand.TriangleBlock;

/**
 * Which neurons lie on ways from inputs and to outputs.
 * <dl>
 * <dt>Post</dt><dd>{@link #fromInput} holds for a neuron if and only if it is an input or a path of connections leads to it
 * from one; {@link #toOutput} likewise for paths to outputs</dd>
 * <dt>Cost</dt><dd>O(neurons + sides of blocks + single connections), iterative</dd>
 * </dl>
 * Complete blocks are not expanded: a dense block is a hub with an arc from each source and to each target; a triangle is
 * an arc from each neuron to the next. Both leave paths between neurons as they are.
 */
public final class Reach {

  private final boolean[] fromInput;
  private final boolean[] toOutput;

  /** Follows the connections of an expansion. */
  public Reach(Expansion expansion) {
    Arcs arcs = arcs(expansion);
    fromInput = arcs.reachedFrom(neurons(expansion, group -> group.getRole() == Role.INPUT));
    toOutput = arcs.reversed().reachedFrom(neurons(expansion, group -> group.getRole() == Role.OUTPUT));
  }

  /** Whether a way leads from an input to the neuron. */
  public boolean fromInput(int neuron) {
    return fromInput[neuron];
  }

  /** Whether a way leads from the neuron to an output. */
  public boolean toOutput(int neuron) {
    return toOutput[neuron];
  }

  private static boolean[] neurons(Expansion expansion, Predicate<Group> wanted) {
    boolean[] chosen = new boolean[expansion.declaration().neurons()];
    for (GroupSpan span : expansion.declaration().spans()) {
      if (wanted.test(span.group())) {
        Arrays.fill(chosen, span.first(), span.first() + span.size(), true);
      }
    }
    return chosen;
  }

  private static Arcs arcs(Expansion expansion) {
    Arcs arcs = new Arcs(expansion.declaration().neurons());
    for (Block block : expansion.blocks()) {
      if (block instanceof DenseBlock dense) {
        addHub(arcs, dense);
      } else if (block instanceof TriangleBlock triangle) {
        for (int i = triangle.first(); i < triangle.first() + triangle.neurons() - 1; i++) {
          arcs.add(i, i + 1);
        }
      } else if (block instanceof EdgeBlock edges) {
        edges.forEach(arcs::add);
      }
    }
    return arcs;
  }

  private static void addHub(Arcs arcs, DenseBlock dense) {
    int hub = arcs.addNode();
    for (int source = dense.firstSource(); source < dense.firstSource() + dense.sources(); source++) {
      arcs.add(source, hub);
    }
    for (int target = dense.firstTarget(); target <= dense.lastTarget(); target++) {
      arcs.add(hub, target);
    }
  }
}
