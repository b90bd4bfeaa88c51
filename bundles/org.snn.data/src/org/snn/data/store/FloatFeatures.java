package org.snn.data.store;

import java.util.Objects;

import org.snn.data.Normalisation;

/** Real-valued features, four bytes each. */
public final class FloatFeatures implements Features {

	/** Samples that are copied together. */
	private static final int GROUP = 8;
	/** Features that are copied together: those of a group take 8 KB and stay in the first-level cache. */
	private static final int RUN = 256;

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
	public void copy(int[] samples, int from, int count, Normalisation map, float[] out, int start, int stride) {
		int run = Math.min(features, RUN);
		// rows first come here: a copy reads all their lines at once, and samples in random order wait for memory
		float[] rows = new float[GROUP * run];
		for (int first = 0; first < features; first += run) {
			int width = Math.min(run, features - first);
			for (int k = 0; k < count; k += GROUP) {
				int group = Math.min(GROUP, count - k);
				for (int i = 0; i < group; i++) {
					int sample = Objects.checkIndex(samples[from + k + i], samples());
					System.arraycopy(values, sample * features + first, rows, i * run, width);
				}
				int at = start + first * stride + k;
				if (group == GROUP) {
					writeGroup(rows, run, first, width, map, out, at, stride);
				} else {
					writeFew(rows, run, group, first, width, map, out, at, stride);
				}
			}
		}
	}

	/**
	 * Eight samples side by side. Written out, since the compiler spends most of so short a loop before and after its
	 * unrolled part.
	 */
	private static void writeGroup(float[] rows, int run, int first, int width, Normalisation map, float[] out, int at,
			int stride) {
		int row1 = run;
		int row2 = 2 * run;
		int row3 = 3 * run;
		int row4 = 4 * run;
		int row5 = 5 * run;
		int row6 = 6 * run;
		int row7 = 7 * run;
		int to = at;
		for (int f = 0; f < width; f++) {
			float offset = map.offset(first + f);
			float scale = map.scale(first + f);
			out[to] = (rows[f] - offset) * scale;
			out[to + 7] = (rows[row7 + f] - offset) * scale;
			out[to + 1] = (rows[row1 + f] - offset) * scale;
			out[to + 2] = (rows[row2 + f] - offset) * scale;
			out[to + 3] = (rows[row3 + f] - offset) * scale;
			out[to + 4] = (rows[row4 + f] - offset) * scale;
			out[to + 5] = (rows[row5 + f] - offset) * scale;
			out[to + 6] = (rows[row6 + f] - offset) * scale;
			to += stride;
		}
	}

	private static void writeFew(float[] rows, int run, int group, int first, int width, Normalisation map, float[] out,
			int at, int stride) {
		for (int f = 0; f < width; f++) {
			float offset = map.offset(first + f);
			float scale = map.scale(first + f);
			for (int i = 0; i < group; i++) {
				out[at + f * stride + i] = (rows[i * run + f] - offset) * scale;
			}
		}
	}
}
