package org.snn.data;

/** How features are scaled; the statistics always come from the training split alone. */
public enum Normalise {
	/** As in the file; pixels (bytes) as value / 255. */
	NONE,
	/** Mean 0 and standard deviation 1: each column for itself, pixels with one mean and deviation for all. */
	STANDARD,
	/** From the training split's smallest and largest value to 0 and 1, each column; pixels as value / 255. */
	UNIT
}
