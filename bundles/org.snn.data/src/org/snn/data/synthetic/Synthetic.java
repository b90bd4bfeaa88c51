package org.snn.data.synthetic;

import org.snn.data.DataException;

/**
 * Data made from nothing, so that any network can be trained without a file: Gaussian clusters, one a class.
 *
 * @param samples  how many; the classes take turns
 * @param features features a sample
 * @param classes  how many clusters
 * @param spread   standard deviation of a cluster, where the centres lie with standard deviation 1
 * @param seed     the same seed gives the same samples
 */
public record Synthetic(int samples, int features, int classes, double spread, long seed) {

	/** Clusters that overlap a little in two dimensions and are easy in many. */
	public static final double SPREAD = 1;

	public Synthetic {
		atLeast(1, samples, "samples");
		atLeast(1, features, "features");
		atLeast(2, classes, "classes");
		if (!(spread >= 0 && spread <= Float.MAX_VALUE)) {
			throw DataException.request("Synthetic data: a spread of " + spread + " is not a finite number from 0 up.");
		}
	}

	public Synthetic(int samples, int features, int classes, long seed) {
		this(samples, features, classes, SPREAD, seed);
	}

	private static void atLeast(int least, int value, String what) {
		if (value < least) {
			throw DataException.request("Synthetic data needs at least " + least + " " + what + ", not " + value + ".");
		}
	}
}
