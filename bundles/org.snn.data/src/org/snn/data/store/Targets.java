package org.snn.data.store;

/** What a network should answer for every sample, shape (width, samples). Immutable. */
public sealed interface Targets permits ClassTargets, RealTargets {

	int samples();

	/** Outputs a network needs: the classes, or the target columns. */
	int width();

	/** The number of classes; 0 for regression. */
	int classes();

	/** The class of a sample; only for classification. */
	int label(int sample);

	/** Writes {@code out[start + target * stride + k]} for the samples {@code samples[from + k]}, k below count. */
	void copy(int[] samples, int from, int count, float[] out, int start, int stride);
}
