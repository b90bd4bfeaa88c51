package org.snn.data.download;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.snn.data.DataException;
import org.snn.data.digest.Digest;

/**
 * Gets the files of a known data set.
 * <dl>
 * <dt>Post</dt><dd>a file under its name is whole: its checksum was verified before it got the name. A download that
 * is cut off leaves {@code name.part}, with which the next call goes on. Files that are there and whole are not
 * fetched again; other files of that name are never overwritten.</dd>
 * </dl>
 */
public final class Downloader {

	private static final int ATTEMPTS = 3;
	private static final int TIMEOUT_MILLIS = 30_000;
	/** What gzip may add to content that does not compress. */
	private static final long GZIP_OVERHEAD = 1 << 16;

	private final int timeoutMillis;

	public Downloader() {
		this(TIMEOUT_MILLIS);
	}

	/** @param timeoutMillis to connect, and between two pieces of a file */
	public Downloader(int timeoutMillis) {
		this.timeoutMillis = timeoutMillis;
	}

	/**
	 * Makes all files of the set lie in the folder.
	 *
	 * @return the files, in the set's order
	 * @throws DataException if no mirror delivers a file, or a different file of that name is there
	 */
	public List<Path> get(KnownSet set, Path folder, Progress progress) {
		List<Path> files = new ArrayList<>();
		try {
			Files.createDirectories(folder);
			for (KnownFile file : set.files()) {
				files.add(get(set, file, folder.resolve(file.name()), progress));
			}
		} catch (IOException e) {
			throw DataException.access(folder, "cannot be written (" + e + ")", e);
		}
		return files;
	}

	private Path get(KnownSet set, KnownFile file, Path target, Progress progress) throws IOException {
		if (Files.exists(target)) {
			try (InputStream in = Files.newInputStream(target)) {
				requireSame(file, in, target);
			}
			return target;
		}
		try (PartFile part = PartFile.open(target)) {
			List<String> failures = new ArrayList<>();
			for (URI mirror : set.mirrors()) {
				if (fetch(mirror.resolve(file.name()), file, part, progress, failures)) {
					part.finish();
					return target;
				}
			}
			throw DataException.access(target, "could not be downloaded: " + String.join("; ", failures)
					+ ". Try again later (what came so far is kept), or give another address.", null);
		}
	}

	/** Tries one mirror a few times; true if the whole file, verified, is in the part. */
	private boolean fetch(URI address, KnownFile file, PartFile part, Progress progress, List<String> failures)
			throws IOException {
		Transfer transfer = new Transfer(address, file.name(), file.bytes() + GZIP_OVERHEAD, timeoutMillis, progress);
		String failure = "";
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			boolean ended = false;
			try {
				transfer.run(part);
				ended = true;
				failure = "the content has another checksum than " + file.md5();
			} catch (FileNotFoundException e) {
				failures.add(address + ": " + e.getMessage());
				return false;
			} catch (IOException e) {
				failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
			}
			if (isWhole(file, part)) {
				return true;
			}
			if (ended) {
				part.clear(); // complete and wrong; what is only cut off is kept, and continued
			}
		}
		failures.add(address + ": " + failure);
		return false;
	}

	private static boolean isWhole(KnownFile file, PartFile part) throws IOException {
		if (part.size() == 0) {
			return false;
		}
		try (InputStream in = part.read()) {
			return md5(file, in).equals(file.md5());
		}
	}

	private static void requireSame(KnownFile file, InputStream in, Path target) throws IOException {
		if (!md5(file, in).equals(file.md5())) {
			throw DataException.content(target, target.toString(), "is there, but is not the file that is to be "
					+ "downloaded; move it away, or choose another folder.");
		}
	}

	/** Of the unpacked content; empty if it does not unpack, or to more than it should. */
	private static String md5(KnownFile file, InputStream packed) throws IOException {
		try (InputStream in = new GZIPInputStream(packed)) {
			return Digest.hex("MD5", new Limited(in, file.bytes()));
		} catch (EOFException | ZipException e) {
			return "";
		}
	}

	/** Ends with an error behind the bytes that are allowed, so that unpacking cannot go on for ever. */
	private static final class Limited extends FilterInputStream {

		private long left;

		Limited(InputStream in, long bytes) {
			super(in);
			left = bytes;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			int count = super.read(into, from, length);
			left -= Math.max(0, count);
			if (left < 0) {
				throw new ZipException("unpacks to more than expected");
			}
			return count;
		}
	}
}
