package org.snn.data;

import java.util.List;
import java.util.Optional;

/**
 * What can be said of data without reading all of it. A number is {@link #UNKNOWN} where only reading everything
 * would tell.
 *
 * @param name        the data's name
 * @param features    features a sample
 * @param classes     classes; 0 for regression
 * @param targets     what a network must output: classes, or target columns
 * @param samples     samples, without those of an own test part
 * @param testSamples samples of the data's own test part; 0 if it has none
 * @param classNames  the classes' names; empty where unknown and for regression
 * @param files       the files
 * @param splits      the sizes of the requested splits, where the number of samples is known
 */
public record DataInfo(String name, int features, int classes, int targets, int samples, int testSamples,
		List<String> classNames, List<DataFile> files, Optional<SplitSizes> splits) {

	/** A number that only reading everything would tell. */
	public static final int UNKNOWN = -1;

	public DataInfo {
		classNames = List.copyOf(classNames);
		files = List.copyOf(files);
	}
}
