package org.snn.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.snn.data.digest.Digest;

/**
 * A file that data came from.
 *
 * @param path  where it is
 * @param bytes its size
 */
public record DataFile(Path path, long bytes) {

	public static DataFile of(Path path) {
		try {
			return new DataFile(path, Files.size(path));
		} catch (IOException e) {
			throw DataException.unreadable(path, e);
		}
	}

	/** SHA-256 of the file as it lies on disk, in hexadecimal; reads the file. */
	public String sha256() {
		try (InputStream in = Files.newInputStream(path)) {
			return Digest.hex("SHA-256", in);
		} catch (IOException e) {
			throw DataException.unreadable(path, e);
		}
	}
}
