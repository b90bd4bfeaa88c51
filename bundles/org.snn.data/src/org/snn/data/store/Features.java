package org.snn.data.store;

import org.snn.data.Normalisation;

/** The feature values of all samples, shape (features, samples), stored sample by sample. Immutable. */
public sealed interface Features permits ByteFeatures, FloatFeatures {

	int samples();

	int features();

	/** Whether the values are bytes of images, which share one scale. */
	boolean pixels();

	/** The value as the file has it. */
	float raw(int sample, int feature);

	/** Copies the values of a sample as the file has them. */
	void copyRaw(int sample, float[] into);

	/** What is done to a value when nothing was asked for: pixels become value / 255, others stay. */
	Normalisation plainNormalisation();

	/** Writes {@code out[start + feature * stride + k]} for the samples {@code samples[from + k]}, k below count. */
	void copy(int[] samples, int from, int count, Normalisation map, float[] out, int start, int stride);
}
