package org.snn.data.csv;

/** Decimal numbers as CSV files hold them; stricter than Java's own parser, which knows suffixes and hexadecimals. */
final class Decimal {

	/**
	 * Up to these, digits divided by a power of ten in double give the nearest float: the quotient is further from the
	 * middle of two floats than a double's rounding.
	 */
	private static final int MOST_SHORT_DIGITS = 9_999_999;
	private static final double[] POWERS = { 1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7 };

	private Decimal() {
	}

	/** The number, or NaN if the text is no finite decimal number. */
	static float parse(char[] text, int length) {
		float value = parseShort(text, length);
		return Float.isNaN(value) ? parse(new String(text, 0, length)) : value;
	}

	/** The number, or NaN if the text is no finite decimal number. */
	static float parse(String text) {
		for (int i = 0; i < text.length(); i++) {
			if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
				return Float.NaN;
			}
		}
		try {
			float value = Float.parseFloat(text);
			return Float.isFinite(value) ? value : Float.NaN;
		} catch (NumberFormatException e) {
			return Float.NaN;
		}
	}

	static boolean isNumber(String text) {
		return !Float.isNaN(parse(text));
	}

	/** Digits with a point and a sign at most, as nearly all numbers in files are; NaN if it is more than that. */
	private static float parseShort(char[] text, int length) {
		boolean negative = length > 0 && text[0] == '-';
		int digits = 0;
		int count = 0;
		int point = -1;
		for (int i = negative ? 1 : 0; i < length; i++) {
			int digit = text[i] - '0';
			if (digit >= 0 && digit <= 9 && digits <= MOST_SHORT_DIGITS / 10) {
				digits = digits * 10 + digit;
				count++;
			} else if (text[i] == '.' && point < 0) {
				point = count;
			} else {
				return Float.NaN;
			}
		}
		int decimals = point < 0 ? 0 : count - point;
		if (count == 0 || decimals >= POWERS.length) {
			return Float.NaN;
		}
		float value = (float) (digits / POWERS[decimals]);
		return negative ? -value : value;
	}
}
