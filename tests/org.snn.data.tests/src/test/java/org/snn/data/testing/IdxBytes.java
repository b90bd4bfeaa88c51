package org.snn.data.testing;

import java.nio.ByteBuffer;

/** Writes IDX as the format's page says, without any code of the reader. */
public final class IdxBytes {

	private IdxBytes() {
	}

	public static byte[] images(int samples, int rows, int columns, byte[] pixels) {
		return array(0x08, pixels, samples, rows, columns);
	}

	public static byte[] labels(int... labels) {
		byte[] bytes = new byte[labels.length];
		for (int i = 0; i < labels.length; i++) {
			bytes[i] = (byte) labels[i];
		}
		return array(0x08, bytes, labels.length);
	}

	/** @param content big-endian */
	public static byte[] array(int type, byte[] content, int... dimensions) {
		ByteBuffer out = ByteBuffer.allocate(4 + 4 * dimensions.length + content.length);
		out.put((byte) 0).put((byte) 0).put((byte) type).put((byte) dimensions.length);
		for (int dimension : dimensions) {
			out.putInt(dimension);
		}
		return out.put(content).array();
	}
}
