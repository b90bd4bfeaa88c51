package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.transform.number.Numbering;

/** Neurons that follow each other in the plan, among those that follow each other in the order of declaration. */
final class Runs {

  private final int[] planned;
  private final int[] layerOf;

  /** @param first first neuron, in the numbers of the plan */
  record Run(int first, int size) {
  }

  Runs(Numbering numbering) {
    planned = numbering.planned();
    layerOf = numbering.layerOf();
  }

  /** The neurons of a range of the order of declaration, as maximal runs. */
  List<Run> sources(int first, int size) {
    return split(first, size, false);
  }

  /** The neurons of a range of the order of declaration, as maximal runs, each in one layer. */
  List<Run> targets(int first, int size) {
    return split(first, size, true);
  }

  private List<Run> split(int first, int size, boolean byLayer) {
    int[] neurons = ascending(first, size);
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= size; i++) {
      boolean joined = i < size && neurons[i] == neurons[i - 1] + 1
          && !(byLayer && layerOf[neurons[i]] != layerOf[neurons[i - 1]]);
      if (!joined) {
        runs.add(new Run(neurons[from], i - from));
        from = i;
      }
    }
    return runs;
  }

  private int[] ascending(int first, int size) {
    int[] neurons = Arrays.copyOfRange(planned, first, first + size);
    boolean sorted = true;
    for (int i = 1; i < size && sorted; i++) {
      sorted = neurons[i - 1] < neurons[i];
    }
    if (!sorted) {
      Arrays.sort(neurons);
    }
    return neurons;
  }

  int planned(int declared) {
    return planned[declared];
  }

  int layerOf(int neuron) {
    return layerOf[neuron];
  }
}
