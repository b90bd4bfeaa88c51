package org.snn.data.idx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.binary.ArrayLayout;
import org.snn.data.source.Labels;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.Features;

/** Images and labels in IDX files, with an own test part if its files are there. */
public final class IdxSource implements Source {

	/** Up to so many labels are read to say how many classes there are. */
	private static final int QUICK_LABELS = 1 << 20;

	private final String name;
	private final IdxFiles files;
	private final List<String> classNames;

	private IdxSource(String name, IdxFiles files, List<String> classNames) {
		this.name = name;
		this.files = files;
		this.classNames = classNames;
	}

	/**
	 * The data set in a folder; empty if the folder holds none.
	 *
	 * @param classNames the classes if they are known, or empty if the labels say
	 */
	public static Optional<Source> in(Path folder, String name, List<String> classNames) {
		return IdxFiles.in(folder).map(files -> new IdxSource(name, files, classNames));
	}

	/** The data set of a file of images, whose labels lie beside it; classes as above. */
	public static Source of(Path images, List<String> classNames) {
		return new IdxSource(images.getFileName().toString(), IdxFiles.withImages(images), classNames);
	}

	@Override
	public DataInfo describe() {
		ArrayLayout train = files.train().describe();
		Optional<ArrayLayout> test = files.test().map(IdxPair::describe);
		test.ifPresent(layout -> requireSameWidth(train.width(), layout.width()));
		List<String> known = classNames.isEmpty() && train.samples() <= QUICK_LABELS
				? classes(files.train().readLabels(0), files.test().map(pair -> pair.readLabels(0))) : classNames;
		int classes = known.isEmpty() ? DataInfo.UNKNOWN : known.size();
		return new DataInfo(name, train.width(), classes, classes, train.samples(),
				test.map(ArrayLayout::samples).orElse(0), known, List.of(), Optional.empty());
	}

	@Override
	public Parts read() {
		files.train().describe();
		files.test().ifPresent(IdxPair::describe);
		int[] trainLabels = files.train().readLabels(classNames.size());
		Optional<int[]> testLabels = files.test().map(pair -> pair.readLabels(classNames.size()));
		List<String> classes = classNames.isEmpty() ? classes(trainLabels, testLabels) : classNames;
		DataSet train = dataSet(files.train(), trainLabels, classes);
		Optional<DataSet> test = files.test().map(pair -> dataSet(pair, testLabels.get(), classes));
		test.ifPresent(part -> requireSameWidth(train.features(), part.features()));
		return new Parts(train, test);
	}

	@Override
	public List<Path> files() {
		List<Path> all = new ArrayList<>(List.of(files.train().images(), files.train().labels()));
		files.test().ifPresent(pair -> all.addAll(List.of(pair.images(), pair.labels())));
		return all;
	}

	private DataSet dataSet(IdxPair pair, int[] labels, List<String> classes) {
		Features images = pair.readImages();
		return new DataSet(name, images, new ClassTargets(labels, classes.size()),
				Names.features(images.features()), classes);
	}

	private static List<String> classes(int[] train, Optional<int[]> test) {
		return Names.classes(Math.max(Labels.classes(train), test.map(Labels::classes).orElse(0)));
	}

	private void requireSameWidth(int train, int test) {
		if (train != test) {
			Path file = files.test().get().images();
			throw DataException.content(file, file.toString(), "test images of " + test + " values, training images of "
					+ train + "; the files do not belong together.");
		}
	}
}
