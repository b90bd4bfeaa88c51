package org.snn.data.testing;

import java.nio.file.Path;

import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;

/** Short ways to read whole files and look at them. */
public final class Read {

	private Read() {
	}

	public static DataSet all(Path path) {
		return all(DataRequest.builder(path.toString()));
	}

	public static DataSet all(DataRequest.Builder request) {
		return Data.open(request.build()).train().data();
	}

	/** The raw features of a sample. */
	public static float[] row(DataSet data, int sample) {
		float[] row = new float[data.features()];
		for (int f = 0; f < row.length; f++) {
			row[f] = data.raw().raw(sample, f);
		}
		return row;
	}

	public static int[] labels(DataSet data) {
		int[] labels = new int[data.samples()];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = data.label(i);
		}
		return labels;
	}

	/** The targets of a sample. */
	public static float[] targets(DataSet data, int sample) {
		float[] targets = new float[data.targets()];
		data.copyTargets(new int[] { sample }, 0, 1, targets, 0, 1);
		return targets;
	}
}
