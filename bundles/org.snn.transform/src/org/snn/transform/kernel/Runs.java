package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.List;
import org.snn.transform.number.Numbering;

/** Neurons that follow each other both in the order of declaration and in the plan. */
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

  /** Splits a range of the order of declaration into maximal runs. */
  List<Run> sources(int first, int size) {
    return split(first, size, false);
  }

  /** Splits a range of the order of declaration into maximal runs, each in one layer. */
  List<Run> targets(int first, int size) {
    return split(first, size, true);
  }

  private List<Run> split(int first, int size, boolean byLayer) {
    List<Run> runs = new ArrayList<>();
    int from = first;
    for (int i = first + 1; i <= first + size; i++) {
      boolean joined = i < first + size && planned[i] == planned[i - 1] + 1
          && !(byLayer && layerOf[planned[i]] != layerOf[planned[i - 1]]);
      if (!joined) {
        runs.add(new Run(planned[from], i - from));
        from = i;
      }
    }
    return runs;
  }

  int planned(int declared) {
    return planned[declared];
  }

  int layerOf(int neuron) {
    return layerOf[neuron];
  }
}
