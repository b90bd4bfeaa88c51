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
	/** The rows of a group, kept for each thread: new arrays for each batch would drive the batch out of the cache. */
	private final ThreadLocal<byte[]> group = ThreadLocal.withInitial(() -> new byte[GROUP * RUN]);

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
		int total = samples();
		byte[] rows = group.get();
		for (int first = 0; first < features; first += RUN) {
			int width = Math.min(RUN, features - first);
			for (int k = 0; k < count; k += GROUP) {
				int filled = Math.min(GROUP, count - k);
				// all lines of a row at once: samples in random order wait for memory here and nowhere else
				for (int i = 0; i < filled; i++) {
					int sample = Objects.checkIndex(samples[from + k + i], total);
					System.arraycopy(values, sample * features + first, rows, i * RUN, width);
				}
				int at = start + first * stride + k;
				if (filled == GROUP) {
					writeGroup(rows, first, width, map, out, at, stride);
				} else {
					writeFew(rows, filled, first, width, map, out, at, stride);
				}
			}
		}
	}

	/**
	 * Eight samples side by side. Written out, since the compiler spends most of so short a loop before and after its
	 * unrolled part.
	 */
	private static void writeGroup(byte[] rows, int first, int width, Normalisation map, float[] out, int at,
			int stride) {
		int to = at;
		for (int f = 0; f < width; f++) {
			float offset = map.offset(first + f);
			float scale = map.scale(first + f);
			out[to] = ((rows[f] & 0xFF) - offset) * scale;
			out[to + 7] = ((rows[f + 7 * RUN] & 0xFF) - offset) * scale;
			out[to + 1] = ((rows[f + RUN] & 0xFF) - offset) * scale;
			out[to + 2] = ((rows[f + 2 * RUN] & 0xFF) - offset) * scale;
			out[to + 3] = ((rows[f + 3 * RUN] & 0xFF) - offset) * scale;
			out[to + 4] = ((rows[f + 4 * RUN] & 0xFF) - offset) * scale;
			out[to + 5] = ((rows[f + 5 * RUN] & 0xFF) - offset) * scale;
			out[to + 6] = ((rows[f + 6 * RUN] & 0xFF) - offset) * scale;
			to += stride;
		}
	}

	private static void writeFew(byte[] rows, int filled, int first, int width, Normalisation map, float[] out,
			int at, int stride) {
		for (int f = 0; f < width; f++) {
			float offset = map.offset(first + f);
			float scale = map.scale(first + f);
			for (int i = 0; i < filled; i++) {
				out[at + f * stride + i] = ((rows[f + i * RUN] & 0xFF) - offset) * scale;
			}
		}
	}
}
