package org.snn.data;

/** How features are scaled; the statistics always come from the training split alone. */
public enum Normalise {
	/** As in the file; pixels (bytes) as value / 255. */
	NONE,
	/** Mean 0 and standard deviation 1: each column and pixel for itself; a pixel's deviation counts as 25.5 at least. */
	STANDARD,
	/** From the training split's smallest and largest value to 0 and 1, each column; pixels as value / 255. */
	UNIT,
	/** Mean 0 and standard deviation 1 over all values of all features together, so that what is larger stays larger. */
	GLOBAL
}
