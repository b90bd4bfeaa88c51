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
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;

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
		int classes = what.single() ? 0 : what.classes();
		return new DataInfo(NAME, what.features(), classes, what.classes(), what.samples(), 0, Names.classes(classes),
				List.of(), Optional.empty());
	}

	@Override
	public Parts read() {
		int features = what.features();
		float[] centres = gaussians(what.clusters() * features, SplitMix64.stream(what.seed(), CENTRES));
		float[] values = gaussians(what.samples() * features, SplitMix64.stream(what.seed(), SAMPLES));
		int[] labels = new int[what.samples()];
		for (int sample = 0; sample < labels.length; sample++) {
			labels[sample] = sample % what.clusters();
			for (int f = 0; f < features; f++) {
				int place = sample * features + f;
				values[place] = centres[labels[sample] * features + f] + (float) (what.spread() * values[place]);
			}
		}
		return new Parts(dataSet(values, labels), Optional.empty());
	}

	private DataSet dataSet(float[] values, int[] labels) {
		Targets targets = what.single() ? single(labels) : new ClassTargets(labels, what.classes());
		return new DataSet(NAME, new FloatFeatures(values, what.features()), targets, Names.features(what.features()),
				what.single() ? Names.targets(1) : Names.classes(what.classes()));
	}

	private static Targets single(int[] labels) {
		float[] values = new float[labels.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = labels[i];
		}
		return new RealTargets(values, 1);
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
