package org.snn.data.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes NPY and NPZ as numpy.lib.format says, without any code of the reader. */
public final class NpyBytes {

	private NpyBytes() {
	}

	/** Version 1, C order. */
	public static byte[] array(String descr, String shape, byte[] content) {
		return array(1, "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }", content);
	}

	public static byte[] array(int version, String dictionary, byte[] content) {
		byte[] header = (dictionary + " ".repeat(15) + "\n").getBytes(StandardCharsets.UTF_8);
		ByteBuffer out = ByteBuffer.allocate(12 + header.length + content.length).order(ByteOrder.LITTLE_ENDIAN);
		out.put(new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0 });
		if (version == 1) {
			out.putShort((short) header.length);
		} else {
			out.putInt(header.length);
		}
		out.put(header).put(content);
		byte[] bytes = new byte[out.position()];
		out.flip().get(bytes);
		return bytes;
	}

	public static byte[] floats(String shape, float... values) {
		ByteBuffer content = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (float value : values) {
			content.putFloat(value);
		}
		return array("<f4", shape, content.array());
	}

	/** 32 bit whole numbers in one dimension. */
	public static byte[] ints(int... values) {
		ByteBuffer content = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (int value : values) {
			content.putInt(value);
		}
		return array("<i4", "(" + values.length + ",)", content.array());
	}

	public static byte[] archive(boolean deflated, Map<String, byte[]> members) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var member : members.entrySet()) {
				ZipEntry entry = new ZipEntry(member.getKey());
				if (!deflated) {
					CRC32 sum = new CRC32();
					sum.update(member.getValue());
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(member.getValue().length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(member.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
