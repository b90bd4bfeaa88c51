package org.snn.peers;

import java.util.Arrays;

import org.encog.Encog;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.ml.data.MLDataPair;
import org.encog.ml.data.basic.BasicMLDataPair;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.sgd.StochasticGradientDescent;
import org.encog.neural.networks.training.propagation.sgd.update.MomentumUpdate;

/** Encog's stochastic gradient descent: sample after sample, one thread, double precision; it has no other. */
final class EncogPeer implements Peer {

    private final Samples samples;
    private final BasicNetwork network = new BasicNetwork();
    private final StochasticGradientDescent descent;
    private final MLDataPair pair = BasicMLDataPair.createPair(Samples.WIDTH, 10);
    private final int[] one = new int[1];
    private final float[] pixels = new float[Samples.WIDTH];

    private EncogPeer(Workload workload, Samples samples) {
        this.samples = samples;
        int layers = workload.layers();
        network.addLayer(new BasicLayer(null, true, Samples.WIDTH));
        for (int i = 1; i < layers; i++) {
            network.addLayer(new BasicLayer(new ActivationReLU(), true, workload.widths().get(i)));
        }
        network.addLayer(new BasicLayer(new SoftmaxOverRelu(), false, workload.widths().get(layers)));
        network.getStructure().finalizeStructure();
        for (int layer = 0; layer < layers; layer++) {
            start(workload, layer);
        }
        BasicMLDataSet shape = new BasicMLDataSet(new double[][] {new double[Samples.WIDTH]},
                new double[][] {new double[10]});
        descent = new StochasticGradientDescent(network, shape);
        descent.setUpdateRule(new MomentumUpdate());
        descent.setMomentum(0);
        descent.setLearningRate(Workload.RATE / workload.batch());   // it adds up where the others take the mean
        descent.setBatchSize(workload.batch());
    }

    private void start(Workload workload, int layer) {
        int sources = workload.widths().get(layer);
        int targets = workload.widths().get(layer + 1);
        float[] weights = workload.weights(layer);
        float[] bias = workload.bias(layer);
        for (int to = 0; to < targets; to++) {
            for (int from = 0; from < sources; from++) {
                network.setWeight(layer, from, to, weights[from * targets + to]);
            }
            network.setWeight(layer, sources, to, bias[to]);
        }
    }

    @Override
    public void step(int[] rows) {
        for (int row : rows) {
            load(row);
            double[] ideal = pair.getIdealArray();
            Arrays.fill(ideal, 0);
            ideal[samples.label(row)] = 1;
            descent.process(pair);
        }
        descent.update();
    }

    @Override
    public float[] rightAnswers(int[] rows) {
        float[] right = new float[rows.length];
        double[] answer = new double[10];
        for (int i = 0; i < rows.length; i++) {
            load(rows[i]);
            network.compute(pair.getInputArray(), answer);
            right[i] = (float) answer[samples.label(rows[i])];
        }
        return right;
    }

    private void load(int row) {
        one[0] = row;
        samples.copyPixels(one, pixels);
        double[] input = pair.getInputArray();
        for (int i = 0; i < pixels.length; i++) {
            input[i] = pixels[i];
        }
    }

    static final class Factory implements Peer.Factory {

        @Override
        public String version() {
            return Encog.VERSION;
        }

        @Override
        public Peer open(Workload workload, int threads, Samples samples) {
            if (!workload.isDense()) {
                throw new UnsupportedOperationException("Encog has only whole layers");
            }
            return new EncogPeer(workload, samples);
        }
    }
}
