package org.snn.peers;

import java.util.List;
import java.util.Random;

/**
 * A layered network: relu hidden layers, softmax outputs, a bias everywhere; trained by SGD of {@link #RATE}.
 *
 * @param widths inputs, hidden layers, outputs
 * @param density the probability of each possible connection
 * @param batch samples of a step
 */
record Workload(String name, List<Integer> widths, double density, int batch) {

    static final float RATE = 0.1f;

    static final List<Workload> ALL = List.of(
            new Workload("dense-100", List.of(784, 100, 10), 1, 40),
            lenet("lenet", 1, 40),
            lenet("lenet-128", 1, 128),
            lenet("lenet-80", 0.20, 40),
            lenet("lenet-95", 0.05, 40),
            lenet("lenet-99", 0.01, 40));

    private static Workload lenet(String name, double density, int batch) {
        return new Workload(name, List.of(784, 300, 100, 10), density, batch);
    }

    int layers() {
        return widths.size() - 1;
    }

    boolean isDense() {
        return density == 1;
    }

    /** 1 where there is a connection: sources × targets of a layer, by source. */
    float[] mask(int layer) {
        Random random = new Random(7 + layer);
        float[] mask = new float[widths.get(layer) * widths.get(layer + 1)];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < density ? 1 : 0;
        }
        return mask;
    }

    /** Starting weights, uniform within 1 / √(expected fan-in) as in PyTorch, 0 where the mask is 0. */
    float[] weights(int layer) {
        float[] weights = uniform(widths.get(layer) * widths.get(layer + 1), layer);
        float[] mask = mask(layer);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= mask[i];
        }
        return weights;
    }

    /** Starting biases, as the weights. */
    float[] bias(int layer) {
        return uniform(widths.get(layer + 1), 100 + layer);
    }

    private float[] uniform(int count, int seed) {
        Random random = new Random(seed);
        double bound = 1 / Math.sqrt(widths.get(seed % 100) * density);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }
}
