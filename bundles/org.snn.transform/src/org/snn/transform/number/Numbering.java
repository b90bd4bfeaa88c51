package org.snn.transform.number;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers of the neurons in the plan.
 *
 * @param planned for each neuron in the order of declaration, its number in the plan
 * @param declared for each neuron of the plan, its number in the order of declaration
 * @param inputs number of inputs, which come first
 * @param layers the others, in the order of execution; they follow each other without gaps
 */
public record Numbering(int[] planned, int[] declared, int inputs, List<Layer> layers) {

  /** For each neuron of the plan the index of its layer; -1 for inputs. */
  public int[] layerOf() {
    int[] layerOf = new int[declared.length];
    Arrays.fill(layerOf, 0, inputs, -1);
    for (int i = 0; i < layers.size(); i++) {
      Arrays.fill(layerOf, layers.get(i).first(), layers.get(i).end(), i);
    }
    return layerOf;
  }
}
