package org.snn.data.source;

import org.snn.data.DataException;
import org.snn.data.binary.ByteSource;

/** Class numbers from binary files: a label is the number of its class, from 0. */
public final class Labels {

	/** More classes than this are taken for a mistake: a wrong column, or a damaged file. */
	public static final int MOST_CLASSES = 1 << 16;

	private Labels() {
	}

	/**
	 * @param classes how many classes there are, or 0 if the labels say
	 * @throws DataException if a value is no class
	 */
	public static int[] from(ByteSource source, double[] values, int classes) {
		int limit = classes > 0 ? classes : MOST_CLASSES;
		int[] labels = new int[values.length];
		for (int i = 0; i < values.length; i++) {
			if (!(values[i] >= 0 && values[i] < limit && values[i] == Math.rint(values[i]))) {
				throw source.wrong("the label of sample " + i + " is " + text(values[i])
						+ ", which is no class from 0 to " + (limit - 1)
						+ "; number the classes from 0, or check that the file is undamaged.");
			}
			labels[i] = (int) values[i];
		}
		return labels;
	}

	/** The largest label and one more. */
	public static int classes(int[] labels) {
		int classes = 0;
		for (int label : labels) {
			classes = Math.max(classes, label + 1);
		}
		return classes;
	}

	private static String text(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
				: Double.toString(value);
	}
}
