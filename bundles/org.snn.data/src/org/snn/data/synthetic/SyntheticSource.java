package org.snn.data.synthetic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.binary.Memory;
import org.snn.data.random.SplitMix64;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.FloatFeatures;

/**
 * Generates Gaussian clusters: each class has a centre, standard normal in every feature, and its samples lie around
 * it with the given spread.
 */
public final class SyntheticSource implements Source {

	private static final String NAME = "synthetic";
	private static final int CENTRES = 0;
	private static final int SAMPLES = 1;

	private final Synthetic what;

	public SyntheticSource(Synthetic what) {
		this.what = what;
		if ((long) what.samples() * what.features() > Integer.MAX_VALUE - 8) {
			throw DataException.request("Synthetic data of " + what.samples() + " samples with " + what.features()
					+ " features is more than " + Integer.MAX_VALUE + " values; use fewer samples.");
		}
	}

	@Override
	public DataInfo describe() {
		return new DataInfo(NAME, what.features(), what.classes(), what.classes(), what.samples(), 0,
				Names.classes(what.classes()), List.of(), Optional.empty());
	}

	@Override
	public Parts read() {
		int features = what.features();
		float[] centres = gaussians(what.classes() * features, SplitMix64.stream(what.seed(), CENTRES));
		float[] values = gaussians(what.samples() * features, SplitMix64.stream(what.seed(), SAMPLES));
		int[] labels = new int[what.samples()];
		for (int sample = 0; sample < labels.length; sample++) {
			labels[sample] = sample % what.classes();
			for (int f = 0; f < features; f++) {
				int place = sample * features + f;
				values[place] = centres[labels[sample] * features + f] + (float) (what.spread() * values[place]);
			}
		}
		DataSet data = new DataSet(NAME, new FloatFeatures(values, features),
				new ClassTargets(labels, what.classes()), Names.features(features), Names.classes(what.classes()));
		return new Parts(data, Optional.empty());
	}

	@Override
	public List<Path> files() {
		return List.of();
	}

	private static float[] gaussians(int count, SplitMix64 random) {
		float[] values = Memory.floats(count, Path.of(NAME));
		for (int i = 0; i < count; i++) {
			values[i] = (float) random.nextGaussian();
		}
		return values;
	}
}
