package org.snn.data.store;

import java.util.Arrays;

/** One class a sample; a batch gets it one-hot. */
public final class ClassTargets implements Targets {

	private final int[] labels;
	private final int classes;

	/**
	 * @param labels from 0 to classes - 1; not copied, the caller gives it away
	 * @throws IllegalArgumentException if a label is no class
	 */
	public ClassTargets(int[] labels, int classes) {
		for (int label : labels) {
			if (label < 0 || label >= classes) {
				throw new IllegalArgumentException("label " + label + " of " + classes + " classes");
			}
		}
		this.labels = labels;
		this.classes = classes;
	}

	@Override
	public int samples() {
		return labels.length;
	}

	@Override
	public int width() {
		return classes;
	}

	@Override
	public int classes() {
		return classes;
	}

	@Override
	public int label(int sample) {
		return labels[sample];
	}

	@Override
	public void copy(int[] samples, int from, int count, float[] out, int start, int stride) {
		for (int c = 0; c < classes; c++) {
			int row = start + c * stride;
			Arrays.fill(out, row, row + count, 0);
		}
		for (int k = 0; k < count; k++) {
			out[start + labels[samples[from + k]] * stride + k] = 1;
		}
	}
}
