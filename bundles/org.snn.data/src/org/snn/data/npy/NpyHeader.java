package org.snn.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.snn.data.binary.ArrayLayout;
import org.snn.data.binary.ByteSource;
import org.snn.data.binary.ElementType;

/**
 * The header of a .npy file, versions 1 to 3 (numpy.lib.format): the magic bytes, the version, the length of a Python
 * dictionary, and the dictionary with {@code descr}, {@code fortran_order} and {@code shape}.
 */
final class NpyHeader {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	private static final int MOST_HEADER = 1 << 16;
	private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([<>|=])([a-zA-Z]\\d*)['\"]");
	private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
	private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([\\d\\s,L]*)\\)");

	private NpyHeader() {
	}

	static ArrayLayout read(ByteSource source, InputStream in) throws IOException {
		byte[] start = new byte[MAGIC.length + 2];
		ByteSource.readFully(in, start, start.length);
		int version = start[MAGIC.length];
		if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || version < 1 || version > 3) {
			throw source.wrong("is not a NumPy array of version 1 to 3; write it with numpy.save.");
		}
		int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
		byte[] length = new byte[Integer.BYTES];
		ByteSource.readFully(in, length, lengthBytes);
		long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL;
		if (size > MOST_HEADER) {
			throw source.wrong("its header claims to be " + size + " bytes long, over " + MOST_HEADER
					+ "; the file is damaged, get it again.");
		}
		byte[] text = new byte[(int) size];
		ByteSource.readFully(in, text, text.length);
		return parse(source, new String(text, StandardCharsets.UTF_8), start.length + lengthBytes + size);
	}

	private static ArrayLayout parse(ByteSource source, String header, long headerBytes) {
		Matcher descr = find(source, DESCR, header, "a plain number type");
		Matcher order = find(source, ORDER, header, "fortran_order");
		Matcher shape = find(source, SHAPE, header, "a shape");
		ByteOrder bytes = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		return ArrayLayout.of(source, headerBytes, type(source, descr.group(2)), bytes,
				order.group(1).equals("True"), dimensions(source, shape.group(1)));
	}

	private static Matcher find(ByteSource source, Pattern pattern, String header, String what) {
		Matcher matcher = pattern.matcher(header);
		if (!matcher.find()) {
			throw source.wrong("its header names no " + what.replaceFirst("^a ", "") + ": " + shortened(header)
					+ "; save an array of numbers with numpy.save.");
		}
		return matcher;
	}

	private static ElementType type(ByteSource source, String name) {
		return switch (name) {
			case "b1" -> ElementType.BOOL;
			case "u1" -> ElementType.UBYTE;
			case "i1" -> ElementType.BYTE;
			case "u2" -> ElementType.USHORT;
			case "i2" -> ElementType.SHORT;
			case "u4" -> ElementType.UINT;
			case "i4" -> ElementType.INT;
			case "u8" -> ElementType.ULONG;
			case "i8" -> ElementType.LONG;
			case "f4" -> ElementType.FLOAT;
			case "f8" -> ElementType.DOUBLE;
			default -> throw source.wrong("holds elements of type '" + name
					+ "'; convert them before saving, for instance with array.astype('float32').");
		};
	}

	private static long[] dimensions(ByteSource source, String text) {
		try {
			return Arrays.stream(text.replace("L", "").split(",")).map(String::strip).filter(part -> !part.isEmpty())
					.mapToLong(Long::parseLong).toArray();
		} catch (NumberFormatException e) {
			throw source.wrong("its header says shape (" + shortened(text) + "); the file is damaged, get it again.");
		}
	}

	private static String shortened(String text) {
		String line = text.strip();
		return line.length() <= 120 ? line : line.substring(0, 120) + "...";
	}
}
