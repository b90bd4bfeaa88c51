package org.snn.data.binary;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.snn.data.DataException;

/**
 * Bytes that a header describes: a file (plain or gzip, told apart by content), or a member of an archive. It knows
 * how many bytes there can be, so that a lying header is found before anything is allocated, and turns every
 * failure of reading into a {@link DataException}.
 */
public final class ByteSource {

	/** Deflate cannot shrink further than 1032:1 (zlib technical details). */
	private static final long MOST_INFLATION = 1032;
	private static final int BUFFER = 1 << 16;

	/** Opens the bytes from their beginning. */
	@FunctionalInterface
	public interface Opener {
		InputStream open() throws IOException;
	}

	/** Reads what it wants from the beginning of the stream; an EOFException says that there was too little. */
	@FunctionalInterface
	public interface Decoder<T> {
		T decode(InputStream in) throws IOException;
	}

	private final Path file;
	private final String where;
	private final Opener opener;
	private final long size;
	private final boolean compressed;

	private ByteSource(Path file, String where, Opener opener, long size, boolean compressed) {
		this.file = file;
		this.where = where;
		this.opener = opener;
		this.size = size;
		this.compressed = compressed;
	}

	/** A file of which gzip compression is taken off. */
	public static ByteSource file(Path file) {
		try {
			long size = Files.size(file);
			boolean gzip = isGzip(file);
			Opener opener = () -> {
				InputStream in = Files.newInputStream(file);
				return gzip ? gunzip(in) : new BufferedInputStream(in, BUFFER);
			};
			return new ByteSource(file, file.toString(), opener, size, gzip);
		} catch (IOException e) {
			throw DataException.unreadable(file, e);
		}
	}

	/**
	 * A part of a file.
	 *
	 * @param size       bytes of the part in the file
	 * @param compressed whether the part is deflated there; else it is as long as its content
	 */
	public static ByteSource member(Path file, String name, Opener opener, long size, boolean compressed) {
		return new ByteSource(file, file + " (" + name + ")", opener, size, compressed);
	}

	public Path file() {
		return file;
	}

	/** The content is wrong. */
	public DataException wrong(String message) {
		return DataException.content(file, where, message);
	}

	/**
	 * Checks the size that a header claims.
	 *
	 * @param claimed bytes of header and content
	 * @throws DataException if there are not so many bytes, or more where that can be seen
	 */
	public void requireSize(long claimed) {
		if (compressed && claimed > size * MOST_INFLATION) {
			throw wrong("its header says " + bytes(claimed) + ", more than " + bytes(size)
					+ " can unpack to; the file is damaged or cut off, get it again.");
		}
		if (!compressed && claimed > size) {
			throw wrong("its header says " + bytes(claimed) + ", there are only " + bytes(size)
					+ "; the file is damaged or cut off, get it again.");
		}
		if (!compressed && claimed < size) {
			throw wrong("its header says " + bytes(claimed) + ", there are " + bytes(size)
					+ "; the file is damaged, get it again.");
		}
	}

	/** Reads everything; it is an error if the decoder leaves bytes over. */
	public <T> T readAll(Decoder<T> decoder) {
		return readStart(in -> {
			T result = decoder.decode(in);
			if (in.read() >= 0) {
				throw wrong("there is more data than its header says; the file is damaged, get it again.");
			}
			return result;
		});
	}

	/** Reads the beginning only. */
	public <T> T readStart(Decoder<T> decoder) {
		try (InputStream in = opener.open()) {
			return decoder.decode(in);
		} catch (EOFException e) {
			throw wrong(size == 0 ? "the file is empty." : "the file is cut off; get it again.");
		} catch (ZipException e) {
			throw wrong("the compressed data is damaged (" + e.getMessage() + "); get the file again.");
		} catch (IOException e) {
			throw DataException.unreadable(file, e);
		}
	}

	/** Fills the array from the stream, or throws the exception of a stream that is cut off. */
	public static void readFully(InputStream in, byte[] into, int length) throws IOException {
		if (in.readNBytes(into, 0, length) < length) {
			throw new EOFException();
		}
	}

	private static boolean isGzip(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.read() == 0x1F && in.read() == 0x8B;
		}
	}

	private static InputStream gunzip(InputStream in) throws IOException {
		try {
			return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
		} catch (IOException e) {
			in.close();
			throw e;
		}
	}

	private static String bytes(long count) {
		return String.format(Locale.ROOT, "%,d bytes", count);
	}
}
