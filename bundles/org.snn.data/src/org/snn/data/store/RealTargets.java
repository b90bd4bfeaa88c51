package org.snn.data.store;

/** Real values to be met by regression; with width 0, data without targets. */
public final class RealTargets implements Targets {

	private final float[] values;
	private final int width;
	private final int samples;

	/** @param values sample-major; not copied, the caller gives it away */
	public RealTargets(float[] values, int width) {
		this(values, width, values.length / width);
	}

	private RealTargets(float[] values, int width, int samples) {
		this.values = values;
		this.width = width;
		this.samples = samples;
	}

	/** Samples to predict, of which nobody knows the answer. */
	public static RealTargets none(int samples) {
		return new RealTargets(new float[0], 0, samples);
	}

	@Override
	public int samples() {
		return samples;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int classes() {
		return 0;
	}

	@Override
	public int label(int sample) {
		throw new IllegalStateException("regression data has no classes");
	}

	@Override
	public void copy(int[] samples, int from, int count, float[] out, int start, int stride) {
		for (int k = 0; k < count; k++) {
			int first = samples[from + k] * width;
			for (int t = 0; t < width; t++) {
				out[start + t * stride + k] = values[first + t];
			}
		}
	}
}
