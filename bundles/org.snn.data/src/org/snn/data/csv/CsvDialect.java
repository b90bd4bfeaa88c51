package org.snn.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.Names;
import org.snn.data.binary.ByteSource;

/**
 * How a file is written, from its first row.
 *
 * @param separator between fields
 * @param header    whether the first row names the columns
 * @param names     the columns' names, made up if the file has none
 */
record CsvDialect(char separator, boolean header, List<String> names) {

	private static final String SEPARATORS = ",;\t";
	private static final int MOST_COLUMNS = 1 << 20;
	private static final int FIRST_LINE = 1 << 16;

	/**
	 * The separator is what the first line has most of; the first row is a header if it holds no number, or names the
	 * requested label or target.
	 */
	static CsvDialect detect(Path file, DataRequest request) {
		ByteSource source = ByteSource.file(file);
		char separator = request.separator().orElseGet(() -> source.readStart(CsvDialect::separator));
		List<String> row = source.readStart(in -> firstRow(file, in, separator));
		if (row.isEmpty()) {
			throw DataException.content(file, file.toString(), "is empty; there is nothing to learn.");
		}
		boolean header = request.header().orElseGet(() -> isHeader(row, request));
		if (header) {
			requireNames(file, row);
		}
		return new CsvDialect(separator, header, header ? row : Names.features(row.size()));
	}

	/** Byte by byte: in UTF-8 the characters looked for are single bytes and no part of others. */
	private static char separator(InputStream in) throws IOException {
		int[] counts = new int[SEPARATORS.length()];
		boolean quoted = false;
		int c = in.read();
		for (int i = 0; i < FIRST_LINE && c >= 0 && (quoted || c != '\n' && c != '\r'); i++) {
			quoted ^= c == '"';
			int kind = SEPARATORS.indexOf(c);
			if (kind >= 0 && !quoted) {
				counts[kind]++;
			}
			c = in.read();
		}
		int most = 0;
		for (int kind = 1; kind < counts.length; kind++) {
			most = counts[kind] > counts[most] ? kind : most;
		}
		return SEPARATORS.charAt(most);
	}

	private static List<String> firstRow(Path file, InputStream in, char separator) throws IOException {
		CsvScanner scanner = new CsvScanner(file, in, separator);
		List<String> row = new ArrayList<>();
		while (scanner.next()) {
			row.add(scanner.text());
			if (row.size() > MOST_COLUMNS) {
				throw scanner.wrong("the first row has more than " + MOST_COLUMNS + " columns; are line ends missing?");
			}
			if (scanner.lastInRow()) {
				break;
			}
		}
		return row;
	}

	private static boolean isHeader(List<String> row, DataRequest request) {
		return row.stream().noneMatch(Decimal::isNumber) || request.label().filter(row::contains).isPresent()
				&& !request.label().filter(Decimal::isNumber).isPresent()
				|| request.targets().stream().anyMatch(name -> !Decimal.isNumber(name) && row.contains(name));
	}

	private static void requireNames(Path file, List<String> row) {
		Set<String> seen = new HashSet<>();
		for (int column = 0; column < row.size(); column++) {
			String name = row.get(column);
			if (name.isEmpty()) {
				throw DataException.at(file, 1, 1, "column " + column + " (from 0) has no name in the header; name it, "
						+ "or leave the column out (pandas: to_csv(..., index=False)).");
			}
			if (!seen.add(name)) {
				throw DataException.at(file, 1, 1, "the header names '" + name + "' twice; name columns differently.");
			}
		}
	}
}
