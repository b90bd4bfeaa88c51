package org.snn.data.npy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.snn.data.DataException;
import org.snn.data.binary.ByteSource;

/** The arrays of a .npz file, which is a zip archive of .npy members, stored or deflated. */
final class NpzArchive {

	private NpzArchive() {
	}

	/** By name in lower case without the ending. */
	static Map<String, NpyArray> arrays(Path archive) {
		Map<String, NpyArray> arrays = new TreeMap<>();
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			zip.stream().filter(entry -> entry.getName().endsWith(NpyFolder.ENDING)).forEach(entry -> {
				String name = entry.getName();
				String key = name.substring(0, name.length() - NpyFolder.ENDING.length()).toLowerCase(Locale.ROOT);
				arrays.put(key, new NpyArray(member(archive, entry)));
			});
		} catch (ZipException | RuntimeException e) { // ZipFile answers some damage with unchecked exceptions
			throw DataException.content(archive, archive.toString(), "is no whole .npz archive (" + e.getMessage()
					+ "); the file is damaged or cut off, get it again.");
		} catch (IOException e) {
			throw DataException.unreadable(archive, e);
		}
		return arrays;
	}

	private static ByteSource member(Path archive, ZipEntry entry) {
		boolean deflated = entry.getMethod() != ZipEntry.STORED;
		long size = Math.min(entry.getCompressedSize(), archive.toFile().length());
		return ByteSource.member(archive, entry.getName(), () -> open(archive, entry), size, deflated);
	}

	private static InputStream open(Path archive, ZipEntry entry) throws IOException {
		ZipFile zip = new ZipFile(archive.toFile());
		try {
			return new Member(zip, zip.getInputStream(entry), entry.getCrc());
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw new ZipException(e.getMessage());
		}
	}

	/** Closes its archive, and compares the checksum at the end, which ZipFile leaves out. */
	private static final class Member extends FilterInputStream {

		private final ZipFile zip;
		private final CRC32 sum;
		private final long expected;

		Member(ZipFile zip, InputStream in, long expected) {
			this(zip, in, expected, new CRC32());
		}

		private Member(ZipFile zip, InputStream in, long expected, CRC32 sum) {
			super(new CheckedInputStream(in, sum));
			this.zip = zip;
			this.sum = sum;
			this.expected = expected;
		}

		@Override
		public int read() throws IOException {
			return atEnd(super.read());
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			return atEnd(super.read(into, from, length));
		}

		@Override
		public void close() throws IOException {
			try (ZipFile closed = zip) {
				super.close();
			}
		}

		private int atEnd(int result) throws IOException {
			if (result < 0 && sum.getValue() != expected) {
				throw new ZipException("checksum differs");
			}
			return result;
		}
	}
}
