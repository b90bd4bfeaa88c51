package org.snn.data.binary;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

import org.snn.data.DataException;

/** The one place that allocates arrays as large as data; too large is an error that says what to do. */
public final class Memory {

	private Memory() {
	}

	public static byte[] bytes(int length, Path file) {
		return allocate(byte[]::new, length, Byte.BYTES, file);
	}

	public static int[] ints(int length, Path file) {
		return allocate(int[]::new, length, Integer.BYTES, file);
	}

	public static float[] floats(int length, Path file) {
		return allocate(float[]::new, length, Float.BYTES, file);
	}

	public static double[] doubles(int length, Path file) {
		return allocate(double[]::new, length, Double.BYTES, file);
	}

	private static <T> T allocate(IntFunction<T> array, int length, int size, Path file) {
		try {
			return array.apply(length);
		} catch (OutOfMemoryError e) {
			throw DataException.access(file, String.format(Locale.ROOT, "needs %,d MiB of memory at once, more than "
					+ "is free; give the JVM more with -Xmx, or make the data smaller.",
					((long) length * size >> 20) + 1), e);
		}
	}
}
