package org.snn.data.download;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;

/** One request of one file: continues what is there if the server can, else begins anew. */
final class Transfer {

	private static final int BUFFER = 1 << 16;
	private static final int RANGE_NOT_SATISFIABLE = 416;

	private final URI address;
	private final String name;
	private final long mostBytes;
	private final int timeoutMillis;
	private final Progress progress;

	/**
	 * @param mostBytes a server that sends more is wrong
	 * @param timeoutMillis to connect, and between two pieces
	 */
	Transfer(URI address, String name, long mostBytes, int timeoutMillis, Progress progress) {
		this.address = address;
		this.name = name;
		this.mostBytes = mostBytes;
		this.timeoutMillis = timeoutMillis;
		this.progress = progress;
	}

	/**
	 * Appends to the part what the server sends, until it ends.
	 *
	 * @throws FileNotFoundException if the server does not have the file: another attempt is of no use
	 * @throws IOException           if the connection fails; what came so far stays in the part
	 */
	void run(PartFile part) throws IOException {
		long have = part.size();
		HttpURLConnection connection = connect(have);
		try {
			int status = connection.getResponseCode();
			if (status == RANGE_NOT_SATISFIABLE && have > 0) {
				return; // all is there, or the part is wrong: its checksum will tell
			}
			if (status >= 400 && status < 500) {
				throw new FileNotFoundException("the server answers " + status);
			}
			if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
				throw new IOException("the server answers " + status);
			}
			if (status == HttpURLConnection.HTTP_OK) {
				part.clear(); // the whole file comes, whatever was asked for
			} else if (!continues(connection, have)) {
				part.clear();
				throw new IOException("the server sends another part than the one asked for");
			}
			receive(connection, part);
		} finally {
			connection.disconnect();
		}
	}

	private HttpURLConnection connect(long have) throws IOException {
		URLConnection connection = address.toURL().openConnection();
		if (!(connection instanceof HttpURLConnection http)) {
			throw new FileNotFoundException("only http and https addresses are supported");
		}
		http.setConnectTimeout(timeoutMillis);
		http.setReadTimeout(timeoutMillis);
		http.setRequestProperty("Accept-Encoding", "identity");
		if (have > 0) {
			http.setRequestProperty("Range", "bytes=" + have + "-");
		}
		return http;
	}

	private static boolean continues(HttpURLConnection connection, long have) {
		String range = connection.getHeaderField("Content-Range");
		return range != null && range.startsWith("bytes " + have + "-");
	}

	private void receive(HttpURLConnection connection, PartFile part) throws IOException {
		long length = connection.getContentLengthLong();
		long start = part.size();
		long total = length < 0 ? -1 : start + length;
		byte[] buffer = new byte[BUFFER];
		long size = start;
		try (InputStream in = connection.getInputStream()) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				size += n;
				if (size > mostBytes) {
					part.clear();
					throw new IOException("the server sends more than the file's " + mostBytes + " bytes");
				}
				part.append(buffer, n);
				progress.at(name, size, total);
			}
		}
		if (size < total) {
			throw new IOException("the connection ended after " + size + " of " + total + " bytes");
		}
	}
}
