package org.snn.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.snn.data.binary.ByteSource;
import org.snn.data.csv.CsvSource;
import org.snn.data.idx.IdxSource;
import org.snn.data.npy.NpySource;
import org.snn.data.npy.NpyTableSource;
import org.snn.data.source.Source;
import org.snn.data.synthetic.SyntheticSource;

/** Finds what a request names, and its format. */
final class SourceFinder {

	private static final String SYNTHETIC = "synthetic";
	private static final String MNIST = "mnist";
	private static final int MNIST_CLASSES = 10;
	private static final List<String> TABLES = List.of(".npz", ".csv", ".tsv", ".csv.gz", ".tsv.gz");

	private SourceFinder() {
	}

	static Source find(DataRequest request) {
		return switch (request.source()) {
			case SYNTHETIC -> new SyntheticSource(request.synthetic().orElseThrow(() -> DataException.request(
					"Synthetic data needs its number of samples, features and classes.")));
			case MNIST -> mnist(request);
			default -> atPath(request);
		};
	}

	/** In each folder: its subfolder of that name first, then the folder itself. */
	private static Source mnist(DataRequest request) {
		List<String> classes = request.classNames().isEmpty() ? Names.classes(MNIST_CLASSES) : request.classNames();
		return request.folders().stream().flatMap(folder -> Stream.of(folder.resolve(MNIST), folder))
				.filter(Files::isDirectory).flatMap(folder -> IdxSource.in(folder, MNIST, classes).stream())
				.findFirst()
				.orElseThrow(() -> DataException.notFound("Data 'mnist' is in none of the folders " + list(
						request.folders()) + "; get it with 'snn data get mnist', or name its folder with --data or "
						+ "SNN_DATA."));
	}

	private static Source atPath(DataRequest request) {
		List<Path> places = places(request);
		Path path = places.stream().filter(Files::exists).findFirst()
				.orElseThrow(() -> DataException.notFound("Data '" + request.source() + "' is not there; looked for "
						+ list(places) + ". Mend the path, name its folder with --data, or use a known name (" + MNIST
						+ ", " + SYNTHETIC + ")."));
		if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
			throw DataException.request(path + ": is neither a file nor a folder; name one of these.");
		}
		return Files.isDirectory(path) ? inFolder(path, request) : ofFile(path, request);
	}

	private static List<Path> places(DataRequest request) {
		try {
			Path path = Path.of(request.source());
			return path.isAbsolute() || request.folders().isEmpty() ? List.of(path)
					: request.folders().stream().map(folder -> folder.resolve(path)).distinct().toList();
		} catch (InvalidPathException e) {
			throw DataException.request("'" + request.source() + "' can be no path: " + e.getReason() + ".");
		}
	}

	private static Source inFolder(Path folder, DataRequest request) {
		Optional<Source> arrays = IdxSource.in(folder, folder.toString(), request.classNames())
				.or(() -> NpySource.folder(folder, request));
		if (arrays.isPresent()) {
			return arrays.get();
		}
		List<Path> tables = tables(folder);
		if (tables.size() != 1) {
			throw DataException.notFound(folder + ": holds " + (tables.isEmpty() ? "no data set" : list(tables))
					+ "; name one file, or put train-images-idx3-ubyte.gz and its labels, or x.npy and y.npy there.");
		}
		return ofFile(tables.get(0), request);
	}

	private static List<Path> tables(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile)
					.filter(file -> TABLES.stream().anyMatch(lowerName(file)::endsWith)).sorted().toList();
		} catch (IOException e) {
			throw DataException.unreadable(folder, e);
		}
	}

	private static Source ofFile(Path file, DataRequest request) {
		String name = lowerName(file);
		int[] start = ByteSource.file(file).readStart(SourceFinder::start);
		if (name.endsWith(".npz") || start[0] == 'P' && start[1] == 'K') {
			return NpySource.archive(file, request);
		}
		if (name.endsWith(".npy") || start[0] == 0x93 && start[1] == 'N') {
			return new NpyTableSource(file, request);
		}
		if (name.contains("-ubyte") || name.contains("idx") || start[0] == 0 && start[1] == 0) {
			return IdxSource.of(file, request.classNames());
		}
		return new CsvSource(file, request);
	}

	/** Formats without a telling name are told by their first bytes. */
	private static int[] start(InputStream in) throws IOException {
		return new int[] { in.read(), in.read() };
	}

	private static String lowerName(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	private static String list(List<Path> paths) {
		return paths.isEmpty() ? "(none given)" : paths.stream().map(Path::toString).collect(Collectors.joining(", "));
	}
}
