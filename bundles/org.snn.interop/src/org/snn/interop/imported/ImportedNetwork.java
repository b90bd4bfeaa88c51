package org.snn.interop.imported;

import java.util.List;
import org.snn.network.Network;

/**
 * A network from a file of others.
 *
 * @param network its groups, and its connections with their weights in one list; a weight that the file does not give is NaN
 * @param biases by number of declaration; 0 for inputs. A group of one neuron also has its own in the model
 * @param inputs what the file calls the inputs, in order of declaration
 * @param outputs what the file calls the outputs, in order of declaration
 */
public record ImportedNetwork(Network network, float[] biases, List<String> inputs, List<String> outputs) {
}
