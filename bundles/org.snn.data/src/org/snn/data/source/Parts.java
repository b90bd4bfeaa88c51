package org.snn.data.source;

import java.util.Optional;

import org.snn.data.DataSet;

/**
 * Data as its files hold it.
 *
 * @param train what training and validation are taken from
 * @param test  the data's own test part, if it has one
 */
public record Parts(DataSet train, Optional<DataSet> test) {

	/** 0 without an own test part. */
	public int testSamples() {
		return test.map(DataSet::samples).orElse(0);
	}
}
