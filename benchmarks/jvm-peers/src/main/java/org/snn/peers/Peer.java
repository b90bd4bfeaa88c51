package org.snn.peers;

/** A library that trains a layered network, prepared for one workload. */
interface Peer {

    /** One SGD step on the samples {@code rows}, a batch. */
    void step(int[] rows);

    /** The probability of the right class, for each of the samples {@code rows}, a batch. */
    float[] rightAnswers(int[] rows);

    /** Makes a peer. */
    interface Factory {

        /** The library's version. */
        String version();

        /**
         * @param threads for libraries that have a setting; the others read the environment
         * @throws UnsupportedOperationException if the library has no way to train this network; the message says why
         */
        Peer open(Workload workload, int threads, Samples samples);
    }
}
