package org.snn.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The one error of this bundle: what is wrong with the data, where, the values, and the way out, in one sentence
 * that is meant for the person who wrote the file.
 *
 * <p>{@link #getMessage()} already begins with the place ({@code file: } or {@code file:line:column: }).
 */
public final class DataException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What kind of trouble it is, so that a caller can treat data that is not there differently from wrong data. */
	public enum Kind {
		/** The data was looked for and not found. */
		NOT_FOUND,
		/** The data was found and its content is wrong. */
		CONTENT,
		/** The request does not fit the data (splits, label column, names). */
		REQUEST,
		/** Reading, writing or the network failed. */
		ACCESS
	}

	private final Kind kind;
	private final transient Path file;
	private final long line;
	private final int column;

	private DataException(Kind kind, Path file, long line, int column, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.file = file;
		this.line = line;
		this.column = column;
	}

	/** The data is not there. */
	public static DataException notFound(String message) {
		return new DataException(Kind.NOT_FOUND, null, 0, 0, message, null);
	}

	/** What is asked for cannot be, or does not fit the data. */
	public static DataException request(String message) {
		return new DataException(Kind.REQUEST, null, 0, 0, message, null);
	}

	/** Wrong content of a file; {@code where} names the part of it (may equal the file's name). */
	public static DataException content(Path file, String where, String message) {
		return new DataException(Kind.CONTENT, file, 0, 0, where + ": " + message, null);
	}

	/** Wrong content of a text file at a line and column, both counted from 1. */
	public static DataException at(Path file, long line, int column, String message) {
		return new DataException(Kind.CONTENT, file, line, column,
				file + ":" + line + ":" + column + ": " + message, null);
	}

	/** A file or folder cannot be read. */
	public static DataException unreadable(Path file, IOException cause) {
		String reason = cause instanceof AccessDeniedException ? "permission denied"
				: cause instanceof NoSuchFileException ? "it is not there" : cause.getMessage();
		return access(file, "cannot be read (" + reason + ").", cause);
	}

	/** Reading, writing, memory or the network failed. */
	public static DataException access(Path file, String message, Throwable cause) {
		return new DataException(Kind.ACCESS, file, 0, 0, file + ": " + message, cause);
	}

	/** What kind of trouble it is. */
	public Kind kind() {
		return kind;
	}

	/** The file concerned, or null. */
	public Path file() {
		return file;
	}

	/** The line in the file from 1, or 0 if the trouble has no line. */
	public long line() {
		return line;
	}

	/** The column in the line from 1, or 0 if the trouble has no line. */
	public int column() {
		return column;
	}
}
