package org.snn.data.idx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;

/**
 * The IDX files of a data set, found by the names that MNIST and its relatives use:
 * {@code train-images-idx3-ubyte} with {@code train-labels-idx1-ubyte}, the test part as {@code t10k-...}, each also
 * with {@code .idx3} for {@code -idx3} and with {@code .gz}. A {@code sample-} of a set counts as its training part.
 *
 * @param train the training part
 * @param test  the own test part, if it is there
 */
record IdxFiles(IdxPair train, Optional<IdxPair> test) {

	private static final List<String> TRAIN = List.of("train-", "sample-", "");
	private static final List<String> TEST = List.of("t10k-", "test-");

	/** The files in a folder; empty if it holds no training images. */
	static Optional<IdxFiles> in(Path folder) {
		return images(folder, TRAIN).map(IdxFiles::withImages);
	}

	/**
	 * The files that belong to a file of training images.
	 *
	 * @throws DataException if the labels are missing
	 */
	static IdxFiles withImages(Path images) {
		boolean whole = images.getFileName().toString().startsWith("train");
		Optional<Path> test = whole ? images(images.toAbsolutePath().getParent(), TEST) : Optional.empty();
		return new IdxFiles(pair(images), test.map(IdxFiles::pair));
	}

	private static Optional<Path> images(Path folder, List<String> prefixes) {
		return prefixes.stream()
				.flatMap(prefix -> List.of("-idx3", ".idx3").stream().map(kind -> prefix + "images" + kind + "-ubyte"))
				.flatMap(name -> List.of(name, name + ".gz").stream())
				.map(folder::resolve).filter(Files::isRegularFile).findFirst();
	}

	private static IdxPair pair(Path images) {
		String name = images.getFileName().toString().replace("images", "labels").replace("idx3", "idx1");
		String other = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz";
		return List.of(name, other).stream().map(images::resolveSibling)
				.filter(labels -> !labels.equals(images) && Files.isRegularFile(labels)).findFirst()
				.map(labels -> new IdxPair(images, labels))
				.orElseThrow(() -> DataException.notFound(images + ": its labels are missing; put " + name
						+ " beside it."));
	}
}
