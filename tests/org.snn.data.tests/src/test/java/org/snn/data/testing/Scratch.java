package org.snn.data.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A folder that is gone when closed; for properties, which get no {@code @TempDir}. */
public final class Scratch implements AutoCloseable {

	private Path folder;

	public Scratch() {
	}

	/** Over a folder that is there. */
	public Scratch(Path folder) {
		this.folder = folder;
	}

	/** Made when first asked for. */
	public Path folder() {
		try {
			folder = folder == null ? Files.createTempDirectory("snn-data") : folder;
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public Path write(String name, byte[] content) {
		try {
			return Files.write(folder().resolve(name), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public Path write(String name, String content) {
		return write(name, content.getBytes(StandardCharsets.UTF_8));
	}

	public static byte[] gzip(byte[] content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return packed.toByteArray();
	}

	@Override
	public void close() {
		if (folder == null) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
