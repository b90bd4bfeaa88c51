package org.snn.language.validation.graph;

import java.util.Arrays;
import java.util.function.Predicate;

import org.snn.network.Group;
import org.snn.network.Role;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.level.Paths;

/**
 * Which neurons lie on ways from inputs and to outputs.
 * <dl>
 * <dt>Post</dt><dd>{@link #fromInput} holds for a neuron if and only if it is an input or a path of connections leads to it
 * from one; {@link #toOutput} likewise for paths to outputs</dd>
 * <dt>Cost</dt><dd>O(neurons + sides of blocks + single connections), iterative</dd>
 * </dl>
 */
public final class Reach {

  private final boolean[] fromInput;
  private final boolean[] toOutput;

  /** Follows paths, which make no cycle. */
  public Reach(Paths paths, Declaration declaration) {
    fromInput = paths.from(neurons(declaration, group -> group.getRole() == Role.INPUT));
    toOutput = paths.to(neurons(declaration, group -> group.getRole() == Role.OUTPUT));
  }

  /** Whether a way leads from an input to the neuron. */
  public boolean fromInput(int neuron) {
    return fromInput[neuron];
  }

  /** Whether a way leads from the neuron to an output. */
  public boolean toOutput(int neuron) {
    return toOutput[neuron];
  }

  private static boolean[] neurons(Declaration declaration, Predicate<Group> wanted) {
    boolean[] chosen = new boolean[declaration.neurons()];
    for (GroupSpan span : declaration.spans()) {
      if (wanted.test(span.group())) {
        Arrays.fill(chosen, span.first(), span.first() + span.size(), true);
      }
    }
    return chosen;
  }
}
