package org.snn.data;

import java.util.List;

import org.snn.data.store.ClassTargets;
import org.snn.data.store.Features;
import org.snn.data.store.FloatFeatures;
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;

/**
 * Samples in memory, immutable. Shapes are (features, samples) and (targets, samples).
 *
 * <p>Values are kept as compactly as the file holds them (a pixel is one byte) and are normalised while they are
 * copied into a batch.
 */
public final class DataSet {

	private final String name;
	private final Features features;
	private final Targets targets;
	private final List<String> featureNames;
	private final List<String> targetNames;
	private final Normalisation normalisation;

	/**
	 * @param targetNames the classes' names, or the target columns' names for regression; empty without targets
	 * @throws IllegalArgumentException if counts do not agree
	 */
	public DataSet(String name, Features features, Targets targets, List<String> featureNames,
			List<String> targetNames) {
		this(name, features, targets, List.copyOf(featureNames), List.copyOf(targetNames),
				features.plainNormalisation());
		require(features.samples() == targets.samples(), features.samples(), targets.samples(), "samples");
		require(features.features() == featureNames.size(), features.features(), featureNames.size(), "features");
		require(targets.width() == targetNames.size(), targets.width(), targetNames.size(), "targets");
	}

	private DataSet(String name, Features features, Targets targets, List<String> featureNames,
			List<String> targetNames, Normalisation normalisation) {
		this.name = name;
		this.features = features;
		this.targets = targets;
		this.featureNames = featureNames;
		this.targetNames = targetNames;
		this.normalisation = normalisation;
	}

	/**
	 * A classification set from arrays.
	 *
	 * @param values sample-major: {@code values[sample * features + feature]}
	 * @param labels one a sample, from 0 to classes - 1
	 */
	public static DataSet ofClasses(String name, int features, float[] values, int[] labels, int classes) {
		return new DataSet(name, new FloatFeatures(values.clone(), features),
				new ClassTargets(labels.clone(), classes), Names.features(features), Names.classes(classes));
	}

	/**
	 * A regression set from arrays, both sample-major.
	 *
	 * @param targets how many values a sample has in {@code targetValues}
	 */
	public static DataSet ofTargets(String name, int features, float[] values, int targets, float[] targetValues) {
		return new DataSet(name, new FloatFeatures(values.clone(), features),
				new RealTargets(targetValues.clone(), targets), Names.features(features), Names.targets(targets));
	}

	/** The same samples, normalised by another map. */
	public DataSet normalisedBy(Normalisation other) {
		require(other.features() == features(), features(), other.features(), "features");
		return new DataSet(name, features, targets, featureNames, targetNames, other);
	}

	public String name() {
		return name;
	}

	public int samples() {
		return features.samples();
	}

	public int features() {
		return features.features();
	}

	/** The number of classes, 0 for regression. */
	public int classes() {
		return targets.classes();
	}

	/** What a network must output: the classes, or the target columns. 0 without targets. */
	public int targets() {
		return targets.width();
	}

	public List<String> featureNames() {
		return featureNames;
	}

	/** The classes' names by class number; empty for regression. */
	public List<String> classNames() {
		return classes() > 0 ? targetNames : List.of();
	}

	/** The classes' names, or the target columns' names for regression. */
	public List<String> targetNames() {
		return targetNames;
	}

	public Normalisation normalisation() {
		return normalisation;
	}

	/** The values as the file has them, for statistics. */
	public Features raw() {
		return features;
	}

	/** The class of a sample; only for classification. */
	public int label(int sample) {
		return targets.label(sample);
	}

	/**
	 * Writes normalised features neuron-major: {@code out[start + feature * stride + k]} is the feature of sample
	 * {@code samples[from + k]}, for k from 0 to count - 1. What lies before start and between count and stride stays
	 * untouched, so that several threads can fill one batch, each its own columns.
	 *
	 * @throws IndexOutOfBoundsException if there is no such sample, or no room in {@code out}, of which a part may have
	 *     been written
	 */
	public void copyFeatures(int[] samples, int from, int count, float[] out, int start, int stride) {
		features.copy(samples, from, count, normalisation, out, start, stride);
	}

	/** Writes targets neuron-major, as {@link #copyFeatures}: one-hot for classes, else the values. */
	public void copyTargets(int[] samples, int from, int count, float[] out, int start, int stride) {
		targets.copy(samples, from, count, out, start, stride);
	}

	private static void require(boolean equal, int first, int second, String what) {
		if (!equal) {
			throw new IllegalArgumentException(first + " and " + second + " " + what);
		}
	}
}
