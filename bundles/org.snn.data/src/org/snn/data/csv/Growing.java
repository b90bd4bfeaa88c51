package org.snn.data.csv;

import java.nio.file.Path;

import org.snn.data.DataException;
import org.snn.data.binary.Memory;

/** Arrays that grow while a file of unknown length is read. */
final class Growing {

	private static final int FIRST = 1024;
	private static final int MOST = Integer.MAX_VALUE - 8;

	private Growing() {
	}

	/** Numbers, filled row by row. */
	static final class Floats {

		private final Path file;
		private float[] values = new float[FIRST];
		private int size;

		Floats(Path file) {
			this.file = file;
		}

		/** Makes room for a row. */
		void extend(int width) {
			int needed = needed(file, size, width);
			if (needed > values.length) {
				float[] longer = Memory.floats(longer(values.length, needed), file);
				System.arraycopy(values, 0, longer, 0, size);
				values = longer;
			}
			size = needed;
		}

		/** @param fromEnd 1 for the last value of the last row */
		void set(int fromEnd, float value) {
			values[size - fromEnd] = value;
		}

		int size() {
			return size;
		}

		float[] toArray() {
			float[] exact = Memory.floats(size, file);
			System.arraycopy(values, 0, exact, 0, size);
			return exact;
		}
	}

	/** Numbers, one by one. */
	static final class Ints {

		private final Path file;
		private int[] values = new int[FIRST];
		private int size;

		Ints(Path file) {
			this.file = file;
		}

		void add(int value) {
			int needed = needed(file, size, 1);
			if (needed > values.length) {
				int[] longer = Memory.ints(longer(values.length, needed), file);
				System.arraycopy(values, 0, longer, 0, size);
				values = longer;
			}
			values[size++] = value;
		}

		int[] toArray() {
			int[] exact = Memory.ints(size, file);
			System.arraycopy(values, 0, exact, 0, size);
			return exact;
		}
	}

	private static int needed(Path file, int size, int more) {
		if (more > MOST - size) {
			throw DataException.content(file, file.toString(), "has more than " + MOST
					+ " values, which one array cannot hold; use fewer rows.");
		}
		return size + more;
	}

	private static int longer(int length, int needed) {
		return (int) Math.max(needed, Math.min(MOST, length + (length >> 1) + 16L));
	}
}
