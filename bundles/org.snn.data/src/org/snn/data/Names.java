package org.snn.data;

import java.util.List;
import java.util.stream.IntStream;

/** Names for features, classes and targets of data that has none of its own. */
public final class Names {

	private Names() {
	}

	/** x0, x1, ... */
	public static List<String> features(int count) {
		return numbered("x", count);
	}

	/** y0, y1, ... */
	public static List<String> targets(int count) {
		return numbered("y", count);
	}

	/** 0, 1, ... */
	public static List<String> classes(int count) {
		return numbered("", count);
	}

	private static List<String> numbered(String prefix, int count) {
		return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
	}
}
