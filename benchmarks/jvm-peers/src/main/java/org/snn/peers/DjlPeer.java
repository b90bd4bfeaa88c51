package org.snn.peers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;

/**
 * libtorch through DJL: the backward pass by hand, as in peers/torch_hand.py, which needs fewer calls than autograd. Weights
 * are sources × targets, values samples × neurons; a mask where connections are missing.
 */
final class DjlPeer implements Peer {

    private final Workload workload;
    private final Samples samples;
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray[] weights;
    private final NDArray[] biases;
    private final NDArray[] masks;
    private final float[] pixels;
    private final float[] targets;

    private DjlPeer(Workload workload, Samples samples) {
        this.workload = workload;
        this.samples = samples;
        int layers = workload.layers();
        weights = new NDArray[layers];
        biases = new NDArray[layers];
        masks = new NDArray[layers];
        for (int i = 0; i < layers; i++) {
            Shape shape = new Shape(workload.widths().get(i), workload.widths().get(i + 1));
            weights[i] = manager.create(workload.weights(i), shape);
            biases[i] = manager.create(workload.bias(i));
            masks[i] = workload.isDense() ? null : manager.create(workload.mask(i), shape);
        }
        pixels = new float[workload.batch() * Samples.WIDTH];
        targets = new float[workload.batch() * 10];
    }

    @Override
    public void step(int[] rows) {
        try (NDManager own = manager.newSubManager()) {
            NDArray[] values = forward(rows, own);
            samples.copyTargets(rows, targets, 10);
            int last = weights.length;
            NDArray slope = values[last].softmax(1).subi(own.create(targets, values[last].getShape()))
                    .muli(-Workload.RATE / rows.length);
            for (int i = last - 1; i >= 0; i--) {
                NDArray earlier = i == 0 ? null : slope.matMul(weights[i].transpose()).muli(values[i].sign());
                weights[i].addi(values[i].transpose().matMul(slope));
                if (masks[i] != null) {
                    weights[i].muli(masks[i]);
                }
                biases[i].addi(slope.sum(new int[] {0}));
                slope = earlier;
            }
        }
    }

    @Override
    public float[] rightAnswers(int[] rows) {
        try (NDManager own = manager.newSubManager()) {
            return samples.rightOnes(rows, forward(rows, own)[weights.length].softmax(1).toFloatArray());
        }
    }

    /** Inputs, hidden values, pre-activations of the outputs. */
    private NDArray[] forward(int[] rows, NDManager own) {
        samples.copyPixels(rows, pixels);
        NDArray[] values = new NDArray[weights.length + 1];
        values[0] = own.create(pixels, new Shape(rows.length, Samples.WIDTH));
        for (int i = 0; i < weights.length; i++) {
            // linear() wants targets × sources; the transposed view costs nothing
            NDArray z = Linear.linear(values[i], weights[i].transpose(), biases[i]).singletonOrThrow();
            values[i + 1] = i + 1 < weights.length ? Activation.relu(z) : z;
        }
        return values;
    }

    static final class Factory implements Peer.Factory {

        @Override
        public String version() {
            return Engine.getInstance().getVersion();
        }

        @Override
        public Peer open(Workload workload, int threads, Samples samples) {
            return new DjlPeer(workload, samples);
        }
    }
}
