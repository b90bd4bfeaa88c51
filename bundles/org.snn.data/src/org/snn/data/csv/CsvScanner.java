package org.snn.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.snn.data.DataException;

/**
 * Cuts text into fields as RFC 4180 says: fields in double quotes may hold separators, line ends and doubled quotes.
 * Lines end with LF, CR LF or CR; blank lines are skipped; blanks around a field do not count.
 */
final class CsvScanner {

	private static final int MOST_CHARACTERS = 1 << 20;
	private static final int END = -1;
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Path file;
	private final Reader in;
	private final char separator;
	private final char[] buffer = new char[1 << 15];
	private int position;
	private int filled;
	private long before;

	private long line = 1;
	private int column = 1;
	private boolean rowStarts = true;
	private boolean lastInRow;

	private char[] field = new char[64];
	private int length;
	private long fieldLine;
	private int fieldColumn;

	/** @param file for messages */
	CsvScanner(Path file, InputStream in, char separator) throws IOException {
		this.file = file;
		this.separator = separator;
		this.in = utf8(in);
		if (peek() == BYTE_ORDER_MARK) {
			position++;
		}
	}

	/**
	 * Goes to the next field.
	 *
	 * @return false at the end of the file
	 */
	boolean next() throws IOException {
		if (rowStarts) {
			skipBlankLines();
			if (peek() == END) {
				return false;
			}
		}
		length = 0;
		skipBlanks();
		fieldLine = line;
		fieldColumn = column;
		if (peek() == '"') {
			scanQuoted();
		} else {
			scanPlain();
		}
		endField();
		return true;
	}

	/** Whether the row ends with this field. */
	boolean lastInRow() {
		return lastInRow;
	}

	char[] characters() {
		return field;
	}

	int length() {
		return length;
	}

	String text() {
		return new String(field, 0, length);
	}

	long line() {
		return fieldLine;
	}

	int column() {
		return fieldColumn;
	}

	/** Characters scanned so far. */
	long scanned() {
		return before + position;
	}

	/** The content is wrong where the current field begins. */
	DataException wrong(String message) {
		return DataException.at(file, fieldLine, fieldColumn, message);
	}

	private void skipBlankLines() throws IOException {
		while (true) {
			skipBlanks();
			if (peek() != '\n' && peek() != '\r') {
				return;
			}
			endLine();
		}
	}

	private void skipBlanks() throws IOException {
		while ((peek() == ' ' || peek() == '\t') && peek() != separator) {
			take();
		}
	}

	private void scanPlain() throws IOException {
		while (peek() != END) {
			int start = position;
			while (position < filled && !endsField(buffer[position])) {
				position++;
			}
			column += position - start;
			append(start, position - start);
			if (position < filled) {
				break;
			}
		}
		while (length > 0 && (field[length - 1] == ' ' || field[length - 1] == '\t')) {
			length--;
		}
	}

	private void scanQuoted() throws IOException {
		take();
		while (true) {
			int c = peek();
			if (c == END) {
				throw wrong("the quote opened here is never closed; close it, or double it if it belongs to the text.");
			}
			take();
			if (c == '"') {
				if (peek() != '"') {
					return;
				}
				take();
			}
			append(position - 1, 1);
			if (c == '\n' || c == '\r' && peek() != '\n') {
				line++;
				column = 1;
			}
		}
	}

	/** Takes the separator or line end behind a field. */
	private void endField() throws IOException {
		skipBlanks();
		int c = peek();
		lastInRow = c != separator;
		rowStarts = lastInRow;
		if (c == separator) {
			take();
		} else if (c == '\n' || c == '\r') {
			endLine();
		} else if (c != END) {
			throw DataException.at(file, line, column, "'" + (char) c + "' follows a closing quote; a quote inside a "
					+ "quoted field is written twice.");
		}
	}

	private void endLine() throws IOException {
		if (take() == '\r' && peek() == '\n') {
			take();
		}
		line++;
		column = 1;
	}

	private boolean endsField(char c) {
		return c == separator || c == '\n' || c == '\r';
	}

	/** Takes a run of the buffer into the field. */
	private void append(int from, int count) {
		if (length + count > MOST_CHARACTERS) {
			throw wrong("the field that begins here is longer than " + MOST_CHARACTERS
					+ " characters; is a quote unclosed, or is this no CSV file?");
		}
		if (length + count > field.length) {
			field = Arrays.copyOf(field, 2 * (length + count));
		}
		System.arraycopy(buffer, from, field, length, count);
		length += count;
	}

	private char take() {
		column++;
		return buffer[position++];
	}

	private int peek() throws IOException {
		if (position == filled && !fill()) {
			return END;
		}
		return buffer[position];
	}

	private boolean fill() throws IOException {
		try {
			before += position;
			position = 0;
			filled = Math.max(0, in.read(buffer));
			return filled > 0;
		} catch (CharacterCodingException e) {
			throw DataException.at(file, line, column, "somewhere from here on the text is not UTF-8; save the file as "
					+ "UTF-8.");
		}
	}

	private static Reader utf8(InputStream in) {
		return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT));
	}
}
