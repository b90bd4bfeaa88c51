package org.snn.data.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.snn.data.DataException;
import org.snn.data.source.Labels;

/**
 * Numbers the labels of a file. If all are numbers the classes are in numeric order, else in the order of their
 * characters, so that the numbering does not depend on the order of rows.
 */
final class ClassNames {

	private final Map<String, Integer> numbers = new HashMap<>();
	private final boolean fixed;
	private DataException fraction;

	/** @param known the classes in their order if they are given, else empty */
	ClassNames(List<String> known) {
		known.forEach(name -> numbers.put(name, numbers.size()));
		fixed = !known.isEmpty();
	}

	/** A number for the label the scanner stands at, in order of appearance. */
	int add(CsvScanner scanner, String column) {
		String label = scanner.text();
		Integer number = numbers.get(label);
		return number != null ? number : addNew(scanner, column, label);
	}

	/** The classes in order. */
	List<String> sorted() {
		List<String> names = new ArrayList<>(numbers.keySet());
		if (fixed) {
			names.sort(Comparator.comparing(numbers::get));
			return names;
		}
		boolean numeric = names.stream().allMatch(Decimal::isNumber);
		if (numeric && fraction != null) {
			throw fraction;
		}
		Comparator<String> byText = Comparator.naturalOrder();
		names.sort(numeric ? Comparator.comparing(Float::parseFloat).thenComparing(byText) : byText);
		return names;
	}

	/** Turns numbers in order of appearance into class numbers, in place. */
	void renumber(int[] labels, List<String> sorted) {
		int[] classes = new int[sorted.size()];
		for (int c = 0; c < classes.length; c++) {
			classes[numbers.get(sorted.get(c))] = c;
		}
		for (int i = 0; i < labels.length; i++) {
			labels[i] = classes[labels[i]];
		}
	}

	private int addNew(CsvScanner scanner, String column, String label) {
		if (label.isEmpty()) {
			throw scanner.wrong("the label '" + column + "' is missing; remove the row, or fill it in.");
		}
		if (fixed) {
			throw scanner.wrong("the label '" + label + "' is none of the known classes " + numbers.keySet() + ".");
		}
		if (numbers.size() == Labels.MOST_CLASSES) {
			throw scanner.wrong("the label '" + column + "' has more than " + Labels.MOST_CLASSES + " different values; "
					+ "choose another column with 'label', or for regression write 'targets " + column + "'.");
		}
		float value = Decimal.parse(label);
		if (fraction == null && !Float.isNaN(value) && value != Math.rint(value)) {
			fraction = scanner.wrong("the label '" + column + "' is " + label + ", which is no class; for regression "
					+ "write 'targets " + column + "'.");
		}
		numbers.put(label, numbers.size());
		return numbers.size() - 1;
	}
}
