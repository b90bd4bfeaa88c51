package org.snn.data.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.snn.data.DataException;

/** Reads the numbers of an array into C order; not-a-number and infinite values are errors. */
public final class ArrayReader {

	private static final int CHUNK = 1 << 16;

	private ArrayReader() {
	}

	@FunctionalInterface
	private interface Sink {
		void put(int place, double value);
	}

	/**
	 * The bytes of an array of {@link ElementType#UBYTE}.
	 *
	 * @throws IOException if the stream ends too early or fails
	 */
	public static byte[] bytes(ByteSource source, InputStream in, ArrayLayout layout) throws IOException {
		byte[] values = Memory.bytes(layout.elements(), source.file());
		if (layout.fortran()) {
			decode(in, layout, (place, value) -> values[place] = (byte) (int) value);
		} else {
			ByteSource.readFully(in, values, values.length);
		}
		return values;
	}

	/** As floats; a number that a float cannot hold is an error. */
	public static float[] floats(ByteSource source, InputStream in, ArrayLayout layout) throws IOException {
		float[] values = Memory.floats(layout.elements(), source.file());
		decode(in, layout, (place, value) -> {
			if (!Float.isFinite((float) value)) {
				throw notFinite(source, layout, place, value);
			}
			values[place] = (float) value;
		});
		return values;
	}

	/** As doubles, which hold every label exactly. */
	public static double[] doubles(ByteSource source, InputStream in, ArrayLayout layout) throws IOException {
		double[] values = Memory.doubles(layout.elements(), source.file());
		decode(in, layout, (place, value) -> {
			if (!Double.isFinite(value)) {
				throw notFinite(source, layout, place, value);
			}
			values[place] = value;
		});
		return values;
	}

	private static void decode(InputStream in, ArrayLayout layout, Sink sink) throws IOException {
		ElementType type = layout.type();
		IndexWalk walk = new IndexWalk(layout);
		byte[] chunk = new byte[CHUNK];
		ByteBuffer buffer = ByteBuffer.wrap(chunk).order(layout.order());
		int left = layout.elements();
		while (left > 0) {
			int count = Math.min(left, CHUNK / type.bytes());
			ByteSource.readFully(in, chunk, count * type.bytes());
			buffer.rewind();
			for (int i = 0; i < count; i++) {
				sink.put(walk.next(), type.read(buffer));
			}
			left -= count;
		}
	}

	private static DataException notFinite(ByteSource source, ArrayLayout layout, int place, double value) {
		return source.wrong("value " + place % layout.width() + " of sample " + place / layout.width() + " is "
				+ value + ", which is no finite 32 bit number; remove the sample or fill the gap.");
	}
}
