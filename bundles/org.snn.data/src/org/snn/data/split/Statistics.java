package org.snn.data.split;

import java.util.Arrays;

import org.snn.data.Normalisation;
import org.snn.data.Normalise;
import org.snn.data.Split;
import org.snn.data.store.Features;

/**
 * The map that normalises features, from the samples of one split (the training split) and no others.
 * <dl>
 * <dt>Post</dt><dd>STANDARD: mean 0 and deviation 1 over the split (pixels: at most 1); UNIT: all values in [0, 1]; for both a
 * column that is constant in the split becomes 0 everywhere, since nothing can be learnt from it. GLOBAL: mean 0 and deviation 1
 * over all values of the split.</dd>
 * <dt>Cost</dt><dd>three passes over the split</dd>
 * </dl>
 */
public final class Statistics {

	/** A tenth of a pixel's range: the few samples that reach into the dark border would blow up without it. */
	private static final double LEAST_PIXEL_DEVIATION = 25.5;

	private Statistics() {
	}

	public static Normalisation normalisation(Split split, Normalise how) {
		Features raw = split.data().raw();
		if (how == Normalise.NONE || how == Normalise.UNIT && raw.pixels()) {
			return raw.plainNormalisation();
		}
		int[] order = split.order();
		if (how == Normalise.UNIT) {
			return unit(raw, order);
		}
		return how == Normalise.GLOBAL ? global(raw, order) : standard(raw, order);
	}

	private static Normalisation unit(Features raw, int[] order) {
		int features = raw.features();
		float[] least = new float[features];
		float[] most = new float[features];
		range(raw, order, least, most);
		float[] scale = new float[features];
		for (int f = 0; f < features; f++) {
			scale[f] = inverse((double) most[f] - least[f]);
		}
		return new Normalisation(least, scale);
	}

	private static Normalisation standard(Features raw, int[] order) {
		int features = raw.features();
		float[] least = new float[features];
		float[] most = new float[features];
		range(raw, order, least, most);
		double[] mean = mean(raw, order);
		double[] variance = variance(raw, order, mean);
		float[] offset = new float[features];
		float[] scale = new float[features];
		double floor = raw.pixels() ? LEAST_PIXEL_DEVIATION : 0;
		for (int f = 0; f < features; f++) {
			offset[f] = (float) mean[f];
			// by the range: rounding gives a constant column a tiny deviation
			scale[f] = least[f] == most[f] ? 0 : inverse(Math.max(floor, Math.sqrt(variance[f])));
		}
		return new Normalisation(offset, scale);
	}

	/** The deviation of all values from their mean: within features, and of the features' means. */
	private static Normalisation global(Features raw, int[] order) {
		double[] means = mean(raw, order);
		double[] variances = variance(raw, order, means);
		double mean = Arrays.stream(means).average().orElseThrow();
		double variance = 0;
		for (int f = 0; f < means.length; f++) {
			variance += (variances[f] + (means[f] - mean) * (means[f] - mean)) / means.length;
		}
		return Normalisation.uniform(raw.features(), (float) mean, inverse(Math.sqrt(variance)));
	}

	private static void range(Features raw, int[] order, float[] least, float[] most) {
		raw.copyRaw(order[0], least);
		raw.copyRaw(order[0], most);
		float[] row = new float[least.length];
		for (int sample : order) {
			raw.copyRaw(sample, row);
			for (int f = 0; f < row.length; f++) {
				least[f] = Math.min(least[f], row[f]);
				most[f] = Math.max(most[f], row[f]);
			}
		}
	}

	private static double[] mean(Features raw, int[] order) {
		double[] mean = new double[raw.features()];
		float[] row = new float[mean.length];
		for (int sample : order) {
			raw.copyRaw(sample, row);
			for (int f = 0; f < row.length; f++) {
				mean[f] += row[f];
			}
		}
		for (int f = 0; f < mean.length; f++) {
			mean[f] /= order.length;
		}
		return mean;
	}

	private static double[] variance(Features raw, int[] order, double[] mean) {
		double[] variance = new double[mean.length];
		float[] row = new float[mean.length];
		for (int sample : order) {
			raw.copyRaw(sample, row);
			for (int f = 0; f < row.length; f++) {
				double difference = row[f] - mean[f];
				variance[f] += difference * difference;
			}
		}
		for (int f = 0; f < mean.length; f++) {
			variance[f] /= order.length;
		}
		return variance;
	}

	private static float inverse(double spread) {
		return spread > 0 ? (float) Math.min(1 / spread, Float.MAX_VALUE) : 0;
	}
}
