package org.snn.data.store;

import org.snn.data.Normalisation;

/** Real-valued features, four bytes each. */
public final class FloatFeatures implements Features {

	private final float[] values;
	private final int features;

	/** @param values sample-major; not copied, the caller gives it away */
	public FloatFeatures(float[] values, int features) {
		this.values = values;
		this.features = features;
	}

	@Override
	public int samples() {
		return values.length / features;
	}

	@Override
	public int features() {
		return features;
	}

	@Override
	public boolean pixels() {
		return false;
	}

	@Override
	public float raw(int sample, int feature) {
		return values[sample * features + feature];
	}

	@Override
	public void copyRaw(int sample, float[] into) {
		System.arraycopy(values, sample * features, into, 0, features);
	}

	@Override
	public Normalisation plainNormalisation() {
		return Normalisation.uniform(features, 0, 1);
	}

	@Override
	public void copy(int[] samples, int from, int count, Normalisation normalisation, float[] out, int stride) {
		int[] starts = Rows.starts(samples, from, count, features, samples());
		for (int f = 0; f < features; f++) {
			float offset = normalisation.offset(f);
			float scale = normalisation.scale(f);
			int row = f * stride;
			for (int k = 0; k < count; k++) {
				out[row + k] = (values[starts[k] + f] - offset) * scale;
			}
		}
	}
}
