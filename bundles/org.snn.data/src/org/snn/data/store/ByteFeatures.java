package org.snn.data.store;

import org.snn.data.Normalisation;

/** Pixels, one unsigned byte each: 60,000 images of 28 x 28 take 47 MB. */
public final class ByteFeatures implements Features {

	private final byte[] values;
	private final int features;

	/** @param values sample-major; not copied, the caller gives it away */
	public ByteFeatures(byte[] values, int features) {
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
		return true;
	}

	@Override
	public float raw(int sample, int feature) {
		return values[sample * features + feature] & 0xFF;
	}

	@Override
	public void copyRaw(int sample, float[] into) {
		int start = sample * features;
		for (int f = 0; f < features; f++) {
			into[f] = values[start + f] & 0xFF;
		}
	}

	@Override
	public Normalisation plainNormalisation() {
		return Normalisation.uniform(features, 0, 1 / 255f);
	}

	@Override
	public void copy(int[] samples, int from, int count, Normalisation normalisation, float[] out, int stride) {
		int[] starts = Rows.starts(samples, from, count, features, samples());
		for (int f = 0; f < features; f++) {
			float offset = normalisation.offset(f);
			float scale = normalisation.scale(f);
			int row = f * stride;
			for (int k = 0; k < count; k++) {
				out[row + k] = ((values[starts[k] + f] & 0xFF) - offset) * scale;
			}
		}
	}
}
