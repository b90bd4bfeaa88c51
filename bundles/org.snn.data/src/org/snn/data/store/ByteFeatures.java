package org.snn.data.store;

import java.util.Objects;

import org.snn.data.Normalisation;

/** Pixels, one unsigned byte each: 60,000 images of 28 x 28 take 47 MB. */
public final class ByteFeatures implements Features {

	/** Samples that are copied together. */
	private static final int GROUP = 8;
	/** Features that are copied together: those of a group take 8 KB and stay in the first-level cache. */
	private static final int RUN = 1024;

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
	public void copy(int[] samples, int from, int count, Normalisation map, float[] out, int start, int stride) {
		int run = Math.min(features, RUN);
		// rows first come here: a copy reads all their lines at once, and samples in random order wait for memory
		byte[] rows = new byte[GROUP * run];
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
	private static void writeGroup(byte[] rows, int run, int first, int width, Normalisation map, float[] out, int at,
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
			out[to] = ((rows[f] & 0xFF) - offset) * scale;
			out[to + 7] = ((rows[row7 + f] & 0xFF) - offset) * scale;
			out[to + 1] = ((rows[row1 + f] & 0xFF) - offset) * scale;
			out[to + 2] = ((rows[row2 + f] & 0xFF) - offset) * scale;
			out[to + 3] = ((rows[row3 + f] & 0xFF) - offset) * scale;
			out[to + 4] = ((rows[row4 + f] & 0xFF) - offset) * scale;
			out[to + 5] = ((rows[row5 + f] & 0xFF) - offset) * scale;
			out[to + 6] = ((rows[row6 + f] & 0xFF) - offset) * scale;
			to += stride;
		}
	}

	private static void writeFew(byte[] rows, int run, int group, int first, int width, Normalisation map, float[] out,
			int at, int stride) {
		for (int f = 0; f < width; f++) {
			float offset = map.offset(first + f);
			float scale = map.scale(first + f);
			for (int i = 0; i < group; i++) {
				out[at + f * stride + i] = ((rows[i * run + f] & 0xFF) - offset) * scale;
			}
		}
	}
}
