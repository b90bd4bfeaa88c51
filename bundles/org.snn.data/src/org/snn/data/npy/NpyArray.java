package org.snn.data.npy;

import org.snn.data.binary.ArrayLayout;
import org.snn.data.binary.ArrayReader;
import org.snn.data.binary.ByteSource;
import org.snn.data.binary.ElementType;
import org.snn.data.store.ByteFeatures;
import org.snn.data.store.Features;
import org.snn.data.store.FloatFeatures;

/**
 * A .npy file or member.
 *
 * @param source where its bytes are
 */
record NpyArray(ByteSource source) {

	ArrayLayout layout() {
		return source.readStart(in -> NpyHeader.read(source, in));
	}

	/** Samples by the first dimension; unsigned bytes are pixels. */
	Features features() {
		return source.readAll(in -> {
			ArrayLayout layout = NpyHeader.read(source, in);
			return layout.type() == ElementType.UBYTE
					? new ByteFeatures(ArrayReader.bytes(source, in, layout), layout.width())
					: new FloatFeatures(ArrayReader.floats(source, in, layout), layout.width());
		});
	}

	/** All values in C order. */
	double[] doubles() {
		return source.readAll(in -> ArrayReader.doubles(source, in, NpyHeader.read(source, in)));
	}
}
