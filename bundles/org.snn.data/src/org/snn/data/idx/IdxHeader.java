package org.snn.data.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

import org.snn.data.binary.ArrayLayout;
import org.snn.data.binary.ByteSource;
import org.snn.data.binary.ElementType;

/**
 * The header of an IDX file, as the MNIST page (Y. LeCun, C. Cortes, C. Burges) describes it: two zero bytes, the
 * element type, the number of dimensions, then each dimension as a big-endian 32 bit number.
 */
final class IdxHeader {

	private static final int MAGIC_BYTES = 4;

	private IdxHeader() {
	}

	static ArrayLayout read(ByteSource source, InputStream in) throws IOException {
		byte[] magic = new byte[MAGIC_BYTES];
		ByteSource.readFully(in, magic, MAGIC_BYTES);
		int rank = magic[3];
		ElementType type = type(magic[2]);
		if (magic[0] != 0 || magic[1] != 0 || type == null || rank < 1) {
			throw source.wrong("is not an IDX file: it begins with the bytes "
					+ HexFormat.ofDelimiter(" ").formatHex(magic) + ", for instance 00 00 08 03 was expected.");
		}
		byte[] sizes = new byte[rank * Integer.BYTES];
		ByteSource.readFully(in, sizes, sizes.length);
		ByteBuffer buffer = ByteBuffer.wrap(sizes);
		long[] dimensions = new long[rank];
		for (int d = 0; d < rank; d++) {
			dimensions[d] = buffer.getInt() & 0xFFFFFFFFL;
		}
		return ArrayLayout.of(source, MAGIC_BYTES + sizes.length, type, ByteOrder.BIG_ENDIAN, false, dimensions);
	}

	private static ElementType type(byte code) {
		return switch (code) {
			case 0x08 -> ElementType.UBYTE;
			case 0x09 -> ElementType.BYTE;
			case 0x0B -> ElementType.SHORT;
			case 0x0C -> ElementType.INT;
			case 0x0D -> ElementType.FLOAT;
			case 0x0E -> ElementType.DOUBLE;
			default -> null;
		};
	}
}
