package org.snn.data.csv;

/** Decimal numbers as CSV files hold them; stricter than Java's own parser, which knows suffixes and hexadecimals. */
final class Decimal {

	/** So many digits are exact in a float's 24 bits. */
	private static final int EXACT_DIGITS = 7;

	private Decimal() {
	}

	/** The number, or NaN if the text is no finite decimal number. */
	static float parse(char[] text, int length) {
		return isDigits(text, length) ? whole(text, length) : parse(new String(text, 0, length));
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

	private static boolean isDigits(char[] text, int length) {
		for (int i = 0; i < length; i++) {
			if (text[i] < '0' || text[i] > '9') {
				return false;
			}
		}
		return length > 0 && length <= EXACT_DIGITS;
	}

	private static float whole(char[] digits, int length) {
		int value = 0;
		for (int i = 0; i < length; i++) {
			value = value * 10 + (digits[i] - '0');
		}
		return value;
	}
}
