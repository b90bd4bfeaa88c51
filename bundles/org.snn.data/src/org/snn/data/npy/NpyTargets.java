package org.snn.data.npy;

import org.snn.data.DataInfo;
import org.snn.data.binary.ArrayLayout;
import org.snn.data.source.Labels;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;

/**
 * A y array, read. Whole numbers in one column are labels; a matrix whose rows are one-hot is labels, too; other
 * numbers are regression targets.
 */
final class NpyTargets {

	/** Up to so many values are read to say how many classes there are. */
	private static final int QUICK_VALUES = 1 << 20;

	private final int[] labels;
	private final float[] values;
	private final int width;

	private NpyTargets(int[] labels, float[] values, int width) {
		this.labels = labels;
		this.values = values;
		this.width = width;
	}

	/** @param classes how many classes are known, or 0 if the labels say */
	static NpyTargets read(NpyArray array, int classes) {
		ArrayLayout layout = array.layout();
		double[] values = array.doubles();
		int width = layout.width();
		if (width == 1 && layout.type().whole()) {
			int[] labels = Labels.from(array.source(), values, classes);
			return new NpyTargets(labels, null, Math.max(classes, Labels.classes(labels)));
		}
		int[] hot = width > 1 ? oneHot(values, width) : null;
		return hot != null ? new NpyTargets(hot, null, width)
				: new NpyTargets(null, floats(array, values, width), width);
	}

	/** The number of classes, 0 for regression, or unknown if that means reading much. */
	static int classes(NpyArray array, int known) {
		ArrayLayout layout = array.layout();
		if (layout.width() == 1 && !layout.type().whole()) {
			return 0;
		}
		return layout.elements() > QUICK_VALUES ? DataInfo.UNKNOWN : read(array, known).classes();
	}

	int classes() {
		return labels == null ? 0 : width;
	}

	/** Classes, or target columns. */
	int width() {
		return width;
	}

	/** @param classes how many there are in all parts of the data; ignored for regression */
	Targets targets(int classes) {
		return labels != null ? new ClassTargets(labels, classes) : new RealTargets(values, width);
	}

	private static int[] oneHot(double[] values, int width) {
		int[] labels = new int[values.length / width];
		for (int i = 0; i < values.length; i++) {
			if (values[i] != 0 && values[i] != 1) {
				return null;
			}
		}
		for (int sample = 0; sample < labels.length; sample++) {
			int ones = 0;
			for (int c = 0; c < width; c++) {
				if (values[sample * width + c] == 1) {
					labels[sample] = c;
					ones++;
				}
			}
			if (ones != 1) {
				return null;
			}
		}
		return labels;
	}

	private static float[] floats(NpyArray array, double[] values, int width) {
		float[] targets = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			targets[i] = (float) values[i];
			if (!Float.isFinite(targets[i])) {
				throw array.source().wrong("target " + i % width + " of sample " + i / width + " is " + values[i]
						+ ", beyond 32 bit numbers; scale it down.");
			}
		}
		return targets;
	}
}
