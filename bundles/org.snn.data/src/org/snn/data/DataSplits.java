package org.snn.data;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Data ready for training: three disjoint splits with the same features and targets, normalised by the statistics of
 * the training split.
 *
 * @param name       the data's name, for messages
 * @param train      never empty
 * @param validation may be empty
 * @param test       may be empty
 * @param files      the files that were read; empty for synthetic data
 */
public record DataSplits(String name, Split train, Split validation, Split test, List<DataFile> files) {

	public DataSplits {
		files = List.copyOf(files);
	}

	public int features() {
		return train.data().features();
	}

	/** The number of classes, 0 for regression. */
	public int classes() {
		return train.data().classes();
	}

	/** The classes, or the target columns: what a network must output. */
	public int targets() {
		return train.data().targets();
	}

	/** How features are normalised, the same for all three splits. */
	public Normalisation normalisation() {
		return train.data().normalisation();
	}

	/** The same splits with the map of an earlier training, for evaluation on other data. */
	public DataSplits normalisedBy(Normalisation normalisation) {
		// Splits of one data set stay splits of one: a device keeps it once.
		Map<DataSet, DataSet> normalised = new IdentityHashMap<>();
		UnaryOperator<Split> map = split -> new Split(
				normalised.computeIfAbsent(split.data(), data -> data.normalisedBy(normalisation)), split.order());
		return new DataSplits(name, map.apply(train), map.apply(validation), map.apply(test), files);
	}
}
