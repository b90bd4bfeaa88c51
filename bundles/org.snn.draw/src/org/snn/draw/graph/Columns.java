package org.snn.draw.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;

/**
 * Puts steps into columns. There is one for each pseudo-layer as long as there are few; then neighbours are joined, those with the
 * fewest neurons first, and rather those with the same groups.
 */
final class Columns {

  /** Successive steps. */
  private static final class Run {
    private final int firstStep;
    private final int firstLayer;
    private int lastLayer;
    private final BitSet groups;
    private final boolean fixed;
    private long neurons;
    private Run before;
    private Run after;

    private Run(int step, int layer, BitSet groups, boolean fixed, long neurons) {
      this.firstStep = step;
      this.firstLayer = layer;
      this.lastLayer = layer;
      this.groups = groups;
      this.fixed = fixed;
      this.neurons = neurons;
    }
  }

  /** Two neighbours as they were, and what it costs to join them. */
  private record Pair(Run left, Run right, long neurons, boolean alike) {
    private boolean isStale() {
      return left.after != right || left.neurons + right.neurons != neurons;
    }
  }

  private static final Comparator<Pair> CHEAPEST = Comparator.comparing((Pair pair) -> !pair.alike()).thenComparing(Pair::neurons)
      .thenComparing(pair -> pair.left().firstStep);

  /** Inputs, and as many as have room beside each other on a page. */
  private static final int FEW = 8;

  private final List<Column> columns = new ArrayList<>();
  private final int[] ofStep;

  /**
   * Columns for a plan.
   *
   * @param groupOf index of each neuron's group
   * @param expanded groups that are shown neuron by neuron: they keep their steps
   */
  Columns(ExecutionPlan plan, Steps steps, int[] groupOf, BitSet expanded) {
    List<Run> runs = runs(plan, groupOf, expanded);
    ofStep = new int[steps.count()];
    Run run = join(runs);
    while (run != null) {
      int end = run.after == null ? ofStep.length : run.after.firstStep;
      for (int step = run.firstStep; step < end; step++) {
        ofStep[step] = columns.size();
      }
      columns.add(new Column(run.firstLayer, run.lastLayer));
      run = run.after;
    }
  }

  private static List<Run> runs(ExecutionPlan plan, int[] groupOf, BitSet expanded) {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(0, -1, groups(0, plan.getInputs(), groupOf), true, plan.getInputs()));
    int step = 1;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      BitSet groups = groups(layer.getFirstNeuron(), layer.getNeurons(), groupOf);
      boolean shown = groups.intersects(expanded);
      int parts = shown ? layer.getDepth() : 1;
      for (int i = 0; i < parts; i++) {
        runs.add(new Run(step + i, layer.getIndex(), groups, shown, layer.getNeurons() / parts));
      }
      step += layer.getDepth();
    }
    return runs;
  }

  private static BitSet groups(int first, int count, int[] groupOf) {
    BitSet groups = new BitSet();
    for (int neuron = first; neuron < first + count; neuron++) {
      groups.set(groupOf[neuron]);
    }
    return groups;
  }

  /** Joins runs until there are few enough; returns the first one. */
  private static Run join(List<Run> runs) {
    PriorityQueue<Pair> pairs = new PriorityQueue<>(CHEAPEST);
    for (int i = 1; i < runs.size(); i++) {
      runs.get(i - 1).after = runs.get(i);
      runs.get(i).before = runs.get(i - 1);
      offer(runs.get(i - 1), runs.get(i), pairs);
    }
    int left = runs.size();
    while (left > FEW && !pairs.isEmpty()) {
      Pair pair = pairs.poll();
      if (!pair.isStale()) {
        join(pair, pairs);
        left--;
      }
    }
    return runs.get(0);
  }

  private static void join(Pair pair, PriorityQueue<Pair> pairs) {
    Run run = pair.left();
    Run gone = pair.right();
    run.lastLayer = gone.lastLayer;
    run.neurons += gone.neurons;
    run.groups.or(gone.groups);
    run.after = gone.after;
    gone.after = null;
    if (run.after != null) {
      run.after.before = run;
      offer(run, run.after, pairs);
    }
    if (run.before != null) {
      offer(run.before, run, pairs);
    }
  }

  private static void offer(Run left, Run right, PriorityQueue<Pair> pairs) {
    if (!left.fixed && !right.fixed) {
      pairs.add(new Pair(left, right, left.neurons + right.neurons, left.groups.equals(right.groups)));
    }
  }

  List<Column> all() {
    return columns;
  }

  /** The column of a step. */
  int of(int step) {
    return ofStep[step];
  }
}
