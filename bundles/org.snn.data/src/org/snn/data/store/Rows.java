package org.snn.data.store;

import java.util.Objects;

/** Where the samples of a batch begin in a sample-major array. */
final class Rows {

	private Rows() {
	}

	/** Checked once a sample here, so that the loops over values need not. */
	static int[] starts(int[] samples, int from, int count, int width, int total) {
		int[] starts = new int[count];
		for (int k = 0; k < count; k++) {
			starts[k] = Objects.checkIndex(samples[from + k], total) * width;
		}
		return starts;
	}
}
