package org.snn.data.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A public data set: where it is and how to recognise it.
 *
 * @param name    as the language writes it
 * @param mirrors folders on the web that hold the files, tried in order; each ends with a slash
 * @param files   what belongs to it
 */
public record KnownSet(String name, List<URI> mirrors, List<KnownFile> files) {

	/** The handwritten digits of Y. LeCun, C. Cortes and C. Burges: 60,000 to train on, 10,000 to test. */
	public static final KnownSet MNIST = new KnownSet("mnist",
			List.of(URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
					URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
			List.of(new KnownFile("train-images-idx3-ubyte.gz", 47_040_016, "6bbc9ace898e44ae57da46a324031adb"),
					new KnownFile("train-labels-idx1-ubyte.gz", 60_008, "a25bea736e30d166cdddb491f175f624"),
					new KnownFile("t10k-images-idx3-ubyte.gz", 7_840_016, "2646ac647ad5339dbf082846283269ea"),
					new KnownFile("t10k-labels-idx1-ubyte.gz", 10_008, "27ae3e4e09519cfbb04c329615203637")));

	public KnownSet {
		mirrors = List.copyOf(mirrors);
		files = List.copyOf(files);
	}

	/** All that can be downloaded by name. */
	public static List<KnownSet> all() {
		return List.of(MNIST);
	}

	public static Optional<KnownSet> named(String name) {
		return all().stream().filter(set -> set.name().equals(name)).findFirst();
	}

	/** The same files from elsewhere. */
	public KnownSet from(URI mirror) {
		String folder = mirror.toString();
		return new KnownSet(name, List.of(URI.create(folder.endsWith("/") ? folder : folder + "/")), files);
	}
}
