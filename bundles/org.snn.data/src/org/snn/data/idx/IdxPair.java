package org.snn.data.idx;

import java.nio.file.Path;

import org.snn.data.DataException;
import org.snn.data.binary.ArrayLayout;
import org.snn.data.binary.ArrayReader;
import org.snn.data.binary.ByteSource;
import org.snn.data.binary.ElementType;
import org.snn.data.source.Labels;
import org.snn.data.store.ByteFeatures;
import org.snn.data.store.Features;
import org.snn.data.store.FloatFeatures;

/**
 * Two IDX files that belong together.
 *
 * @param images the features; the first dimension counts samples
 * @param labels as many class numbers
 */
record IdxPair(Path images, Path labels) {

	/** Reads both headers and checks that they fit. */
	ArrayLayout describe() {
		ArrayLayout first = header(images);
		ArrayLayout second = header(labels);
		if (second.rank() != 1 || !second.type().whole()) {
			throw DataException.content(labels, labels.toString(), "labels must be one whole number a sample, here is "
					+ "an array of shape " + second.shapeText() + "; are images and labels interchanged?");
		}
		if (first.samples() != second.samples()) {
			throw DataException.content(labels, labels.toString(), second.samples() + " labels for " + first.samples()
					+ " images of " + images.getFileName() + "; the two files do not belong together.");
		}
		return first;
	}

	Features readImages() {
		ByteSource source = ByteSource.file(images);
		return source.readAll(in -> {
			ArrayLayout layout = IdxHeader.read(source, in);
			return layout.type() == ElementType.UBYTE
					? new ByteFeatures(ArrayReader.bytes(source, in, layout), layout.width())
					: new FloatFeatures(ArrayReader.floats(source, in, layout), layout.width());
		});
	}

	/** @param classes how many classes there are, or 0 if the labels say */
	int[] readLabels(int classes) {
		ByteSource source = ByteSource.file(labels);
		double[] values = source.readAll(in -> ArrayReader.doubles(source, in, IdxHeader.read(source, in)));
		return Labels.from(source, values, classes);
	}

	private static ArrayLayout header(Path file) {
		ByteSource source = ByteSource.file(file);
		return source.readStart(in -> IdxHeader.read(source, in));
	}
}
