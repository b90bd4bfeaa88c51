package org.snn.data.binary;

import java.nio.ByteBuffer;

/** The number formats of binary arrays. */
public enum ElementType {
	BOOL(1, true), UBYTE(1, true), BYTE(1, true), USHORT(2, true), SHORT(2, true), UINT(4, true), INT(4, true),
	ULONG(8, true), LONG(8, true), FLOAT(4, false), DOUBLE(8, false);

	private final int bytes;
	private final boolean whole;

	ElementType(int bytes, boolean whole) {
		this.bytes = bytes;
		this.whole = whole;
	}

	public int bytes() {
		return bytes;
	}

	/** Whether only whole numbers can be held, as labels are. */
	public boolean whole() {
		return whole;
	}

	/** The next number, in the buffer's byte order; 64 bit integers beyond 2^53 are rounded. */
	public double read(ByteBuffer from) {
		return switch (this) {
			case BOOL -> from.get() == 0 ? 0 : 1;
			case UBYTE -> from.get() & 0xFF;
			case BYTE -> from.get();
			case USHORT -> from.getShort() & 0xFFFF;
			case SHORT -> from.getShort();
			case UINT -> from.getInt() & 0xFFFFFFFFL;
			case INT -> from.getInt();
			case ULONG -> unsigned(from.getLong());
			case LONG -> from.getLong();
			case FLOAT -> from.getFloat();
			case DOUBLE -> from.getDouble();
		};
	}

	private static double unsigned(long bits) {
		return bits >= 0 ? bits : (double) (bits >>> 1) * 2;
	}
}
