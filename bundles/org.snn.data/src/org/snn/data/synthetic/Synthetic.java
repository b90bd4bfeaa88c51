package org.snn.data.synthetic;

import org.snn.data.DataException;

/**
 * Data made from nothing, so that any network can be trained without a file: Gaussian clusters, one a class.
 *
 * @param samples  how many; the classes take turns
 * @param features features a sample
 * @param classes  how many clusters; 1 gives two clusters and a single target of 0 or 1, for networks with one output
 * @param spread   standard deviation of a cluster, where the centres lie with standard deviation 1
 * @param seed     the same seed gives the same samples
 */
public record Synthetic(int samples, int features, int classes, double spread, long seed) {

	/** Clusters that overlap a little in two dimensions and are easy in many. */
	public static final double SPREAD = 1;

	private static final double MOST_SPREAD = 1e6;

	public Synthetic {
		atLeast(1, samples, "samples");
		atLeast(1, features, "features");
		atLeast(1, classes, "classes");
		atLeast(Math.max(2, classes), samples, "samples, one a class");
		if (!(spread >= 0 && spread <= MOST_SPREAD)) {
			throw DataException.request("Synthetic data: a spread of " + spread + " is not between 0 and " + MOST_SPREAD + ".");
		}
	}

	public Synthetic(int samples, int features, int classes, long seed) {
		this(samples, features, classes, SPREAD, seed);
	}

	/** How many clusters there are. */
	int clusters() {
		return Math.max(2, classes);
	}

	/** Whether the target is a number instead of a class. */
	boolean single() {
		return classes == 1;
	}

	private static void atLeast(int least, int value, String what) {
		if (value < least) {
			throw DataException.request("Synthetic data needs at least " + least + " " + what + ", not " + value + ".");
		}
	}
}
