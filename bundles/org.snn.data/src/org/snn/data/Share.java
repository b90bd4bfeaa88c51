package org.snn.data;

/**
 * How much of the samples a split takes: a percentage (0 to 100) or a count.
 *
 * @param value   the percentage, or the number of samples (then a whole number)
 * @param percent whether the value is a percentage
 */
public record Share(double value, boolean percent) {

	public Share {
		if (percent && !(value >= 0 && value <= 100)) {
			throw DataException.request("A share of " + text(value, true) + " is not between 0% and 100%.");
		}
		if (!percent && !(value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
			throw DataException.request("A share of " + text(value, false)
					+ " samples is not a whole number of samples; for a percentage write " + text(value, true) + ".");
		}
	}

	public static Share percent(double value) {
		return new Share(value, true);
	}

	public static Share count(int samples) {
		return new Share(samples, false);
	}

	@Override
	public String toString() {
		return text(value, percent);
	}

	private static String text(double value, boolean percent) {
		String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
		return percent ? number + "%" : number;
	}
}
