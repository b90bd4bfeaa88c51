package org.snn.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.snn.data.DataException;
import org.snn.data.DataSet;
import org.snn.data.binary.ByteSource;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.FloatFeatures;
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;
import org.snn.data.table.Columns;
import org.snn.data.table.Columns.Role;

/** The rows of a file, read into arrays. */
final class CsvTable {

	private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null", "none", "-");

	private final Path file;
	private final Columns columns;
	private final ClassNames classes;
	private final int featureCount;
	private final int targetCount;
	private final Growing.Floats features;
	private final Growing.Floats targets;
	private final Growing.Ints labels;
	private boolean complete;

	private CsvTable(Path file, Columns columns, List<String> classNames) {
		this.file = file;
		this.columns = columns;
		this.classes = new ClassNames(classNames);
		this.featureCount = columns.count(Role.FEATURE);
		this.targetCount = columns.count(Role.TARGET);
		this.features = new Growing.Floats(file);
		this.targets = new Growing.Floats(file);
		this.labels = new Growing.Ints(file);
	}

	/**
	 * Reads rows until the end, or until so many characters are read.
	 *
	 * @throws DataException at the line and column of a value that is not what its column needs
	 */
	static CsvTable read(Path file, CsvDialect dialect, Columns columns, List<String> classNames, long characters) {
		CsvTable table = new CsvTable(file, columns, classNames);
		ByteSource.file(file).readStart(in -> {
			table.read(in, dialect, characters);
			return null;
		});
		return table;
	}

	/** Whether all rows were read. */
	boolean complete() {
		return complete;
	}

	/** The classes in order; empty for regression. */
	List<String> classNames() {
		return columns.count(Role.LABEL) > 0 ? classes.sorted() : List.of();
	}

	int samples() {
		return features.size() / featureCount;
	}

	DataSet dataSet(String name) {
		Targets answers;
		List<String> names;
		if (columns.count(Role.LABEL) > 0) {
			names = classes.sorted();
			int[] numbers = labels.toArray();
			classes.renumber(numbers, names);
			answers = new ClassTargets(numbers, names.size());
		} else {
			names = columns.names(Role.TARGET);
			answers = targetCount == 0 ? RealTargets.none(samples()) : new RealTargets(targets.toArray(), targetCount);
		}
		return new DataSet(name, new FloatFeatures(features.toArray(), featureCount), answers,
				columns.names(Role.FEATURE), names);
	}

	private void read(InputStream in, CsvDialect dialect, long characters) throws IOException {
		CsvScanner scanner = new CsvScanner(file, in, dialect.separator());
		if (dialect.header()) {
			skipRow(scanner);
		}
		boolean more = scanner.next();
		while (more && scanner.scanned() <= characters) {
			readRow(scanner);
			more = scanner.next();
		}
		complete = !more;
		if (features.size() == 0) {
			throw DataException.content(file, file.toString(), "has no rows of data; there is nothing to learn.");
		}
	}

	private static void skipRow(CsvScanner scanner) throws IOException {
		boolean more = scanner.next();
		while (more && !scanner.lastInRow()) {
			more = scanner.next();
		}
	}

	/** The scanner stands at the first field of the row, and at its last afterwards. */
	private void readRow(CsvScanner scanner) throws IOException {
		features.extend(featureCount);
		targets.extend(targetCount);
		for (int column = 0; column < columns.size(); column++) {
			readField(scanner, column);
			if (scanner.lastInRow() != (column == columns.size() - 1)) {
				throw wrongLength(scanner, column + 1);
			}
			if (!scanner.lastInRow()) {
				scanner.next();
			}
		}
	}

	private void readField(CsvScanner scanner, int column) {
		switch (columns.role(column)) {
			case FEATURE -> features.set(featureCount - columns.place(column), number(scanner, column));
			case TARGET -> targets.set(targetCount - columns.place(column), number(scanner, column));
			case LABEL -> labels.add(classes.add(scanner, columns.name(column)));
			default -> { /* a column that nobody wants may hold anything */ }
		}
	}

	private float number(CsvScanner scanner, int column) {
		float value = Decimal.parse(scanner.characters(), scanner.length());
		if (Float.isNaN(value)) {
			throw noNumber(scanner, columns.name(column));
		}
		return value;
	}

	private static DataException noNumber(CsvScanner scanner, String column) {
		String text = scanner.text();
		if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
			return scanner.wrong("column '" + column + "' has no value ('" + text + "'); remove the row, or fill the "
					+ "gap with a number.");
		}
		if (text.matches("[+-]?\\d+,\\d+")) {
			return scanner.wrong("column '" + column + "' holds '" + text + "'; write decimals with a point.");
		}
		String shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
		return scanner.wrong("column '" + column + "' holds '" + shown + "', which is no finite number; turn categories "
				+ "into numbers, or choose the column to learn with 'label " + column + "'.");
	}

	private DataException wrongLength(CsvScanner scanner, int fields) {
		String found = scanner.lastInRow() ? fields + " fields" : "more than " + fields + " fields";
		return scanner.wrong("the row has " + found + ", the first has " + columns.size()
				+ "; mend the row, or quote text that holds a separator.");
	}
}
