package org.snn.peers;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j's MultiLayerNetwork on nd4j-native. Masks are multiplied in after each step. */
final class Dl4jPeer implements Peer {

    private final Samples samples;
    private final MultiLayerNetwork network;
    private final INDArray[] masks;
    private final float[] pixels;
    private final float[] targets;
    private final int batch;

    private Dl4jPeer(Workload workload, Samples samples) {
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        this.samples = samples;
        batch = workload.batch();
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().seed(1).dataType(DataType.FLOAT)
                .updater(new Sgd(Workload.RATE)).list();
        int last = workload.layers() - 1;
        for (int i = 0; i < last; i++) {
            layers.layer(new DenseLayer.Builder().nIn(workload.widths().get(i)).nOut(workload.widths().get(i + 1))
                    .activation(Activation.RELU).build());
        }
        MultiLayerConfiguration configuration = layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(workload.widths().get(last)).nOut(workload.widths().get(last + 1))
                .activation(Activation.SOFTMAX).build()).build();
        network = new MultiLayerNetwork(configuration);
        network.init();
        masks = new INDArray[workload.layers()];
        for (int i = 0; i <= last; i++) {
            int[] shape = {workload.widths().get(i), workload.widths().get(i + 1)};
            network.getLayer(i).getParam("W").assign(Nd4j.create(workload.weights(i), shape, 'c'));
            network.getLayer(i).getParam("b").assign(Nd4j.create(workload.bias(i), new int[] {1, shape[1]}, 'c'));
            if (!workload.isDense()) {
                masks[i] = Nd4j.create(workload.mask(i), shape, 'c').dup('f');
            }
        }
        pixels = new float[batch * Samples.WIDTH];
        targets = new float[batch * 10];
    }

    @Override
    public void step(int[] rows) {
        samples.copyPixels(rows, pixels);
        samples.copyTargets(rows, targets, 10);
        network.fit(Nd4j.create(pixels, new int[] {batch, Samples.WIDTH}, 'c'),
                Nd4j.create(targets, new int[] {batch, 10}, 'c'));
        for (int i = 0; i < masks.length; i++) {
            if (masks[i] != null) {
                network.getLayer(i).getParam("W").muli(masks[i]);
            }
        }
    }

    @Override
    public float[] rightAnswers(int[] rows) {
        samples.copyPixels(rows, pixels);
        INDArray answers = network.output(Nd4j.create(pixels, new int[] {batch, Samples.WIDTH}, 'c'));
        return samples.rightOnes(rows, answers.dup('c').data().asFloat());
    }

    static final class Factory implements Peer.Factory {

        @Override
        public String version() {
            String jar = MultiLayerNetwork.class.getProtectionDomain().getCodeSource().getLocation().getPath();
            return jar.replaceAll(".*deeplearning4j-nn-|[.]jar", "");   // its manifest does not say
        }

        @Override
        public Peer open(Workload workload, int threads, Samples samples) {
            return new Dl4jPeer(workload, samples);
        }
    }
}
