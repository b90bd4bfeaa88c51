package org.snn.prune.clean;

import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

/**
 * A network after {@link CleanUp}, and where its parts were before.
 *
 * @param wiring what is left
 * @param parameters its weights and biases, constants folded in
 * @param connection for each connection its number before
 * @param neuron for each neuron its number before
 * @param constant how many neurons were constant, and became part of biases
 * @param useless how many more neurons no output depended on
 * @param constantOutputs outputs that depend on no input any more; they stay
 * @param unusedInputs numbers of inputs that nothing reads any more; they stay, since the data has them
 */
public record Cleaned(Wiring wiring, Values parameters, int[] connection, int[] neuron, int constant, int useless,
    int constantOutputs, int[] unusedInputs) {
}
