package org.snn.data.npy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.snn.data.DataException;
import org.snn.data.binary.ByteSource;

/** The .npy files of a folder. */
final class NpyFolder {

	static final String ENDING = ".npy";

	private NpyFolder() {
	}

	/** By name in lower case without the ending. */
	static Map<String, NpyArray> arrays(Path folder) {
		Map<String, NpyArray> arrays = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(Files::isRegularFile).forEach(file -> {
				String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
				if (name.endsWith(ENDING)) {
					arrays.put(name.substring(0, name.length() - ENDING.length()),
							new NpyArray(ByteSource.file(file)));
				}
			});
		} catch (IOException e) {
			throw DataException.unreadable(folder, e);
		}
		return arrays;
	}
}
