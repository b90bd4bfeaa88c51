package org.snn.draw.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts neurons into cells: one for a neuron that is shown, else one for what a column has of a group. Where a column has too many
 * groups, its smaller ones share a cell.
 */
final class Cells {

  private final int[] of;
  private int count;

  /**
   * Cells of a network.
   *
   * @param columnOf each neuron's column
   * @param groupOf each neuron's group
   * @param shown groups that are shown neuron by neuron
   * @param most cells that are boxes
   */
  Cells(int[] columnOf, int[] groupOf, BitSet shown, int most) {
    of = new int[columnOf.length];
    Map<Integer, Map<Integer, Integer>> sizes = new TreeMap<>();
    for (int neuron = 0; neuron < of.length; neuron++) {
      if (shown.get(groupOf[neuron])) {
        of[neuron] = count++;
      } else {
        sizes.computeIfAbsent(columnOf[neuron], column -> new TreeMap<>()).merge(groupOf[neuron], 1, Integer::sum);
      }
    }
    int each = most(sizes, most);
    Map<Integer, Map<Integer, Integer>> cells = new HashMap<>();
    sizes.forEach((column, groups) -> cells.put(column, cells(groups, each)));
    for (int neuron = 0; neuron < of.length; neuron++) {
      if (!shown.get(groupOf[neuron])) {
        of[neuron] = cells.get(columnOf[neuron]).get(groupOf[neuron]);
      }
    }
  }

  /** Cells that each column may have: all it needs, if those of all columns are not too many. */
  private static int most(Map<Integer, Map<Integer, Integer>> sizes, int most) {
    int all = sizes.values().stream().mapToInt(Map::size).sum();
    return all <= most ? Integer.MAX_VALUE : Math.max(1, most / sizes.size());
  }

  /** The cell of each of a column's groups: the largest have their own. */
  private Map<Integer, Integer> cells(Map<Integer, Integer> groups, int most) {
    List<Map.Entry<Integer, Integer>> largest = new ArrayList<>(groups.entrySet());
    largest.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
    Map<Integer, Integer> cells = new HashMap<>();
    int own = largest.size() <= most ? largest.size() : most - 1;
    for (int i = 0; i < largest.size(); i++) {
      cells.put(largest.get(i).getKey(), count + Math.min(i, own));
    }
    count += Math.min(largest.size(), own + 1);
    return cells;
  }

  /** Each neuron's cell. */
  int[] of() {
    return of;
  }

  int count() {
    return count;
  }

  /** Joins cells of a column that have connections among them, in whatever direction: what is joined has none any more. */
  int[] joined(Tally tally, int[] columnOfCell) {
    int[] root = new int[count];
    Arrays.setAll(root, cell -> cell);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        if (a != b && columnOfCell[a] == columnOfCell[b] && tally.connections(a, b) > 0) {
          root[Math.max(find(root, a), find(root, b))] = Math.min(find(root, a), find(root, b));
        }
      }
    }
    Arrays.setAll(root, cell -> find(root, cell));
    return root;
  }

  private static int find(int[] root, int cell) {
    int at = cell;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }
}
