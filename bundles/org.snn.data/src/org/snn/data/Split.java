package org.snn.data;

import org.snn.data.random.Permutation;
import org.snn.data.random.SplitMix64;

/** A part of a data set: some of its samples, in a fixed order. Immutable. */
public final class Split {

	private final DataSet data;
	private final int[] order;

	/** @param order sample numbers of the data set */
	public Split(DataSet data, int[] order) {
		this.data = data;
		this.order = order.clone();
	}

	/** All samples of a data set, in its order. */
	public static Split all(DataSet data) {
		return new Split(data, Permutation.identity(data.samples()));
	}

	public DataSet data() {
		return data;
	}

	public int samples() {
		return order.length;
	}

	public boolean isEmpty() {
		return order.length == 0;
	}

	/** The sample numbers of {@link #data()} that belong here, as a copy; what evaluation walks along. */
	public int[] order() {
		return order.clone();
	}

	/**
	 * The sample numbers in the shuffled order of one epoch. It depends on the seed and the epoch only, not on
	 * earlier epochs, so that training can resume anywhere.
	 */
	public int[] epochOrder(long seed, int epoch) {
		int[] shuffled = order.clone();
		Permutation.shuffle(shuffled, SplitMix64.stream(seed, epoch));
		return shuffled;
	}
}
