package org.snn.data.npy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.binary.ArrayLayout;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.store.Features;

/** Arrays of features and targets in a .npz archive, or as .npy files in a folder. */
public final class NpySource implements Source {

	/** Names of x and y, in the order in which they are looked for. */
	private static final List<List<String>> TRAIN = List.of(List.of("x_train", "y_train"), List.of("x", "y"),
			List.of("arr_0", "arr_1"));
	private static final List<String> TEST = List.of("x_test", "y_test");

	private record Pair(String name, NpyArray x, NpyArray y) {
	}

	private final String name;
	private final List<Path> files;
	private final Pair train;
	private final Optional<Pair> test;
	private final List<String> classNames;

	private NpySource(String name, List<Path> files, Pair train, Optional<Pair> test, List<String> classNames) {
		this.name = name;
		this.files = files;
		this.train = train;
		this.test = test;
		this.classNames = classNames;
	}

	/**
	 * @param archive a .npz file
	 * @throws DataException if it is damaged or holds no arrays of the known names
	 */
	public static Source archive(Path archive, DataRequest request) {
		Map<String, NpyArray> arrays = NpzArchive.arrays(archive);
		Pair train = TRAIN.stream().flatMap(names -> pair(arrays, names).stream()).findFirst()
				.orElseThrow(() -> DataException.content(archive, archive.toString(), "holds the arrays "
						+ arrays.keySet() + "; name them x and y, or x_train, y_train, x_test and y_test, with "
						+ "numpy.savez(file, x=..., y=...)."));
		refuseColumns(archive, request);
		return new NpySource(archive.getFileName().toString(), List.of(archive), train, pair(arrays, TEST),
				request.classNames());
	}

	/** The arrays that lie in a folder as files; empty if there are none of the known names. */
	public static Optional<Source> folder(Path folder, DataRequest request) {
		Map<String, NpyArray> arrays = NpyFolder.arrays(folder);
		Optional<Pair> train = TRAIN.stream().flatMap(names -> pair(arrays, names).stream()).findFirst();
		if (train.isEmpty()) {
			return Optional.empty();
		}
		refuseColumns(folder, request);
		Optional<Pair> test = pair(arrays, TEST);
		List<Path> files = Stream.concat(train.stream(), test.stream())
				.flatMap(pair -> List.of(pair.x(), pair.y()).stream()).map(array -> array.source().file()).toList();
		return Optional.of(new NpySource(folder.toString(), files, train.get(), test,
				request.classNames()));
	}

	@Override
	public DataInfo describe() {
		ArrayLayout x = train.x().layout();
		requireSameSamples(train);
		int classes = NpyTargets.classes(train.y(), classNames.size());
		int testSamples = 0;
		if (test.isPresent()) {
			requireSameSamples(test.get());
			requireSame("features", x.width(), test.get().x().layout().width());
			testSamples = test.get().x().layout().samples();
			int testClasses = NpyTargets.classes(test.get().y(), classNames.size());
			classes = Math.min(classes, testClasses) == DataInfo.UNKNOWN ? DataInfo.UNKNOWN
					: Math.max(classes, testClasses);
		}
		int targets = classes == 0 ? train.y().layout().width() : classes;
		return new DataInfo(name, x.width(), classes, targets, x.samples(), testSamples,
				classes(Math.max(0, classes)), List.of(), Optional.empty());
	}

	@Override
	public Parts read() {
		requireSameSamples(train);
		test.ifPresent(this::requireSameSamples);
		NpyTargets trainTargets = NpyTargets.read(train.y(), classNames.size());
		Optional<NpyTargets> testTargets = test.map(pair -> NpyTargets.read(pair.y(), classNames.size()));
		int classes = Math.max(trainTargets.classes(), testTargets.map(NpyTargets::classes).orElse(0));
		DataSet first = dataSet(train, trainTargets, classes);
		Optional<DataSet> second = test.map(pair -> dataSet(pair, testTargets.get(), classes));
		second.ifPresent(part -> {
			requireSame("features", first.features(), part.features());
			requireSame("targets", first.targets(), part.targets());
			requireSame("classes", first.classes(), part.classes());
		});
		return new Parts(first, second);
	}

	@Override
	public List<Path> files() {
		return files;
	}

	private DataSet dataSet(Pair pair, NpyTargets targets, int classes) {
		Features features = pair.x().features();
		List<String> names = targets.classes() > 0 ? classes(classes) : Names.targets(targets.width());
		return new DataSet(name, features, targets.targets(classes), Names.features(features.features()), names);
	}

	private List<String> classes(int count) {
		return classNames.size() == count ? classNames : Names.classes(count);
	}

	private void requireSameSamples(Pair pair) {
		int x = pair.x().layout().samples();
		int y = pair.y().layout().samples();
		if (x != y) {
			throw pair.y().source().wrong(y + " targets for the " + x + " samples of " + pair.name()
					+ "; both need the same first dimension.");
		}
	}

	private void requireSame(String what, int first, int second) {
		if (first != second) {
			throw test.get().x().source().wrong("the test part has " + second + " " + what + ", the training part "
					+ first + "; both must agree.");
		}
	}

	private static Optional<Pair> pair(Map<String, NpyArray> arrays, List<String> names) {
		NpyArray x = arrays.get(names.get(0));
		NpyArray y = arrays.get(names.get(1));
		return x == null || y == null ? Optional.empty() : Optional.of(new Pair(names.get(0), x, y));
	}

	private static void refuseColumns(Path file, DataRequest request) {
		if (request.label().isPresent() || !request.targets().isEmpty()) {
			throw DataException.request(file + ": 'label' and 'targets' choose columns of a table; the arrays x and y "
					+ "are features and targets already, leave these words out.");
		}
	}
}
