package org.snn.data.digest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of streams, in lower-case hexadecimal. */
public final class Digest {

	private static final int BUFFER = 1 << 16;

	private Digest() {
	}

	/**
	 * Reads the stream to its end.
	 *
	 * @param algorithm {@code SHA-256} or {@code MD5}, which every JDK has
	 */
	public static String hex(String algorithm, InputStream in) throws IOException {
		MessageDigest digest = create(algorithm);
		byte[] buffer = new byte[BUFFER];
		for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
			digest.update(buffer, 0, n);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest create(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
